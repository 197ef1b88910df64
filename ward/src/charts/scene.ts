/**
 * A drawing, in units of which the reader's page decides the size. It carries no colour: ink, white and hatching, so that it
 * prints in black and white. Its words are said again in a sentence and a table beside it.
 */
export interface Scene {
  width: number
  height: number
  shapes: Shape[]
}

export type Shape =
  | { kind: 'bar'; x: number; y: number; width: number; height: number; fill: 'ink' | 'hatched' | 'white' }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; weight: 1 | 3 }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; strong?: boolean }
