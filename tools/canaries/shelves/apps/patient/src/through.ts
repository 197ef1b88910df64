export { ward } from './ward-again.ts'
