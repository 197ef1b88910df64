/** What is wrong with a value, and where in it: the keys and indexes that lead there. */
export interface Misfit {
  at: readonly (string | number)[]
  says: string
  mend: string
}

/** A shape that a value can have. It returns every misfit, so that one run of the check names them all. */
export type Shape = (value: unknown, at: readonly (string | number)[]) => Misfit[]

/** A piece of text that is not empty. */
export const text: Shape = (value, at) => {
  if (typeof value !== 'string')
    return [
      misfit(at, `This is ${kindOf(value)}, not text.`, 'Write a sentence, in quotes if it has a colon.'),
    ]
  if (value.trim() === '') return [misfit(at, 'This text is empty.', 'Write it, or leave the key out.')]
  return []
}

/** A calendar day written as 2026-11-21. */
export const day: Shape = (value, at) =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)
    ? []
    : [misfit(at, `"${String(value)}" is not a day.`, 'Write it as 2026-11-21.')]

/** An address on the web. */
export const address: Shape = (value, at) =>
  typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value)
    ? []
    : [misfit(at, `"${String(value)}" is not a web address.`, 'Write the whole address, from https.')]

export const yesOrNo: Shape = (value, at) =>
  typeof value === 'boolean'
    ? []
    : [misfit(at, `"${String(value)}" is not yes or no.`, 'Write true or false.')]

export const wholeNumber: Shape = (value, at) =>
  Number.isInteger(value)
    ? []
    : [misfit(at, `"${String(value)}" is not a whole number.`, 'Write digits only.')]

/** An id: lower-case words with hyphens, perhaps a nation before a slash, perhaps dots from a paragraph number. */
export const id: Shape = (value, at) =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9.-]+)?$/.test(value)
    ? []
    : [misfit(at, `"${String(value)}" is not an id.`, 'Use lower-case words with hyphens.')]

/** One of a few words. */
export function oneOf(...words: readonly string[]): Shape {
  return (value, at) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : [
          misfit(
            at,
            `"${String(value)}" is not one of the words allowed here.`,
            `Use one of: ${words.join(', ')}.`,
          ),
        ]
}

/** A list, each item of one shape. */
export function listOf(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value))
      return [misfit(at, `This is ${kindOf(value)}, not a list.`, 'Begin each item with a hyphen.')]
    return value.flatMap((item, i) => shape(item, [...at, i]))
  }
}

/** A set of keys chosen by the writer, each value of one shape. */
export function mapOf(shape: Shape): Shape {
  return (value, at) => {
    if (!isRecord(value))
      return [misfit(at, `This is ${kindOf(value)}, not a set of keys.`, 'Write key: value lines.')]
    return Object.entries(value).flatMap(([key, item]) => shape(item, [...at, key]))
  }
}

/** A record with exactly these keys. A key that ends in "?" may be left out; any other key is refused. */
export function record(keys: Readonly<Record<string, Shape>>): Shape {
  const known = new Map(Object.entries(keys).map(([key, shape]) => [key.replace(/\?$/, ''), shape]))
  const needed = Object.keys(keys).filter((key) => !key.endsWith('?'))
  return (value, at) => {
    if (!isRecord(value))
      return [misfit(at, `This is ${kindOf(value)}, not a set of keys.`, 'Write key: value lines.')]
    const missing = needed
      .filter((key) => !Object.hasOwn(value, key))
      .map((key) => misfit(at, `"${key}" is missing.`, `Add a line "${key}: …".`))
    const rest = Object.entries(value).flatMap(([key, item]) => {
      const shape = known.get(key)
      if (shape) return shape(item, [...at, key])
      return [
        misfit(
          [...at, key],
          `Nothing here is called "${key}".`,
          `Use one of: ${[...known.keys()].join(', ')}.`,
        ),
      ]
    })
    return [...missing, ...rest]
  }
}

/** Either of two shapes; when neither fits, the misfits of the first are told. */
export function either(first: Shape, second: Shape): Shape {
  return (value, at) => (second(value, at).length === 0 ? [] : first(value, at))
}

function misfit(at: Misfit['at'], says: string, mend: string): Misfit {
  return { at, says, mend }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a set of keys' : `a ${typeof value}`
}
