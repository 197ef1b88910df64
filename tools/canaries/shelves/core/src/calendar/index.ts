export { up } from '../clocks/index.ts'
