export { deep } from '../../../core/src/routes/deep.ts'
