export * from '../routes/index.ts'
