export { allClocks, clockById } from './all-clocks.ts'
export { ukClocks } from './uk-clocks.ts'
