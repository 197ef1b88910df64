import { closest } from '../say/closest.ts'
import { quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'

/** Looks at a value and answers with the first thing wrong with it, or with nothing. `at` is the way there: "patient.name". */
export type Fit = (value: unknown, at: string) => Trouble | undefined

/** Any text. */
export const anyText: Fit = (value, at) =>
  typeof value === 'string' ? undefined : { says: `${at} is ${kindOf(value)}. Write a text, in quotes.` }

export const yesOrNo: Fit = (value, at) =>
  typeof value === 'boolean' ? undefined : { says: `${at} is ${kindOf(value)}. Write true or false.` }

/** One of a few words. */
export function oneOf(...words: readonly string[]): Fit {
  return (value, at) => {
    if (typeof value === 'string' && words.includes(value)) return undefined
    const near = typeof value === 'string' ? closest(value, words) : undefined
    const found = typeof value === 'string' ? quote(value) : kindOf(value)
    return {
      says: `${at} is ${found}, which is not one of its words.`,
      known: words,
      ...(near ? { closest: near } : {}),
    }
  }
}

/** A list, each item of one shape. */
export function listOf(fit: Fit): Fit {
  return (value, at) => {
    if (!Array.isArray(value)) return { says: `${at} is ${kindOf(value)}. Write a list, in [ ].` }
    return firstTrouble(value.map((item, i) => fit(item, `${at}[${i + 1}]`)))
  }
}

/** An object with these keys. `must` names those that have to be there; any key that is not named is refused. */
export function objectOf(fits: Readonly<Record<string, Fit>>, must: readonly string[] = []): Fit {
  const known = Object.keys(fits)
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { says: `${at} is ${kindOf(value)}. Write an object, in { }.` }
    const missing = must.find((key) => !Object.hasOwn(value, key))
    if (missing) return { says: `${at} has no "${missing}". Add it.` }
    return firstTrouble(
      Object.entries(value).map(([key, item]) => {
        const fit = Object.hasOwn(fits, key) ? fits[key] : undefined
        if (fit) return fit(item, at === '' ? key : `${at}.${key}`)
        const near = closest(key, known)
        return {
          says: `${at} has ${quote(key)}, which has no place there.`,
          known,
          ...(near ? { closest: near } : {}),
        }
      }),
    )
  }
}

/** What a value is, in words: "a list", "null". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'boolean') return String(value)
  return value === undefined ? 'nothing' : `a ${typeof value === 'string' ? 'text' : typeof value}`
}

function firstTrouble(found: readonly (Trouble | undefined)[]): Trouble | undefined {
  return found.find((trouble) => trouble !== undefined)
}
