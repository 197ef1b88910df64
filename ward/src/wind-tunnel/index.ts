/** The wind tunnel: made-up days of calls, staff and failures, the same again from the same seed. */
export { chanceOf, lengthOf, oneOf, untilNext, type Chance } from './chance.ts'
