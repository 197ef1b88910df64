export { up } from '../letters/index.ts'
