export { default as DayLine } from './DayLine.svelte'
