import type { Trouble } from '../trouble.ts'
import { whereJsonBreaks } from './where-json-breaks.ts'

/**
 * Reads JSON strictly. What cannot be read comes back with its line and column, from 1; so does a key that stands twice in
 * one object, and anything nested more than 60 deep.
 */
export function readJson(text: string, what: string): { value: unknown } | { trouble: Trouble } {
  if (text.trim() === '')
    return {
      trouble: {
        says: `There is nothing in ${what.charAt(0).toLowerCase()}${what.slice(1)}. It needs JSON, such as {}.`,
      },
    }
  const broken = whereJsonBreaks(text)
  if (!broken) return { value: JSON.parse(text) as unknown }
  const { line, column } = placeOf(text, broken.at)
  return { trouble: { says: `${what}, line ${line}, column ${column}: ${broken.says}`, line, column } }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}
