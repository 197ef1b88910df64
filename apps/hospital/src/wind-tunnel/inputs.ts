import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputNames, type InputName, type Numbers } from '@fresh-eyes/ward/wind-tunnel'
import { parse } from 'yaml'

/** One number of a plan, as it is printed with every result. */
export interface Input {
  id: InputName
  value: number
  says: string
  from: 'published' | 'assumed' | 'yours'
  note: string
}

const file = join(import.meta.dirname, '../../../../content/ward/wind-tunnel.yaml')

/** The numbers that a plan starts from. Throws when the content names an input that is not there, or lacks one. */
export function usualInputs(): Input[] {
  const { inputs } = parse(readFileSync(file, 'utf8')) as {
    inputs: (Omit<Input, 'value'> & { value: string })[]
  }
  const names = inputs.map(({ id }) => id)
  const missing = inputNames.filter((name) => !names.includes(name))
  if (missing.length > 0 || names.length !== inputNames.length) {
    throw new Error(
      `content/ward/wind-tunnel.yaml has ${names.length} inputs of ${inputNames.length}. Missing: ${missing.join(', ') || 'none'}.`,
    )
  }
  return inputs.map((input) => ({ ...input, value: Number(input.value) }))
}

/** The same, with the numbers that someone gave. */
export function withYours(inputs: readonly Input[], yours: Partial<Numbers>): Input[] {
  return inputs.map((input) => {
    const value = yours[input.id]
    return value === undefined ? input : { ...input, value, from: 'yours', note: 'You gave this number.' }
  })
}

export function numbersOf(inputs: readonly Input[]): Numbers {
  return Object.fromEntries(inputs.map(({ id, value }) => [id, value])) as Numbers
}
