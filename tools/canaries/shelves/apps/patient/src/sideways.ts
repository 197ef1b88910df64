export { up } from '../../cli/src/up.ts'
