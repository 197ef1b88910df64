/** Charts as scenes: what is drawn, before it is drawn anywhere. */
export type { Scene, Shape } from './scene.ts'
export { barChart, type Bar } from './bars.ts'
export { spreadChart, type Spread } from './spreads.ts'
