export { up } from '../nations/index.ts'
