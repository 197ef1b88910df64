export { ward } from '../../../ward/src/index.ts'
