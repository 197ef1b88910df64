export * from '../../../core/src/routes/index.ts'
