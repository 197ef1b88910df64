import { countLines } from './count-lines.ts'
import { leading } from './placed.ts'

/** How tall some placed words are, in points. */
export function heightOfWords(text: string, width: number, size: number, strong = false): number {
  return countLines([{ text, strong }], width, size) * size * leading
}
