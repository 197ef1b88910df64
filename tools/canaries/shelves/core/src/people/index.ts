export { up } from '../../../apps/cli/src/up.ts'
