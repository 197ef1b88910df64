export { deep } from '../routes/deep.ts'
