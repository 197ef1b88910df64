import type { NationId } from '../../routes/index.ts'
import type { Field } from './field.ts'

/** What stands beside a field, in words for the person. */
export interface FieldWords {
  label: string
  hint?: string
  /** When a day cannot be read. */
  error?: string
  /** The buttons of a field that is typed several times. */
  more?: string
  less?: string
  /** By the value of the choice; for the empty one, "myself" or "none". */
  choices?: Readonly<Record<string, string>>
}

/** Words as content/words/en/letter-fields.yaml and letter-menu.yaml have them: with what differs in a nation. */
export type WordsHere<Words> = Words & { readonly here?: Readonly<Partial<Record<NationId, Partial<Words>>>> }

/** The words of a field in this nation. */
export function fieldWords(
  field: Pick<Field, 'id' | 'words'>,
  words: Readonly<Record<string, WordsHere<FieldWords>>>,
  nation: NationId,
): FieldWords {
  const key = field.words ?? field.id
  const found = Object.hasOwn(words, key) ? words[key] : undefined
  return found ? settleHere(found, nation) : { label: key }
}

/** Puts what differs in this nation in its place. */
export function settleHere<Words extends object>(words: WordsHere<Words>, nation: NationId): Words {
  const { here, ...rest } = words
  return { ...(rest as unknown as Words), ...here?.[nation] }
}

/** The words of one value of a choice. The empty value, which says nothing, is called "myself" or "none". */
export function choiceWords({ choices = {} }: FieldWords, value: string): string {
  return (value === '' ? (choices['myself'] ?? choices['none']) : choices[value]) ?? value
}
