export { up } from '../people/index.ts'
