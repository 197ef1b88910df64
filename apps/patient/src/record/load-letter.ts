import letterSentences from '@fresh-eyes/content/letter-sentences'
import type { Day } from '@fresh-eyes/core/calendar'
import {
  fetchLetter,
  gapsFor,
  groupGaps,
  type GapGroup,
  type Letter,
  type LetterDraft,
  type LetterId,
  type LetterKnowledge,
  type LetterSentences,
  type LetterVersion,
  type WrittenLetter as Written,
} from '@fresh-eyes/core/letters'
import type { NationId } from '@fresh-eyes/core/routes'

/** A letter with all it is written with. Fetched when it is opened, and of this letter alone. */
export interface LoadedLetter {
  letter: Letter
  sentences: LetterSentences
  guidance: LetterKnowledge
  conditions: readonly { id: string; name: string }[]
  gapKinds: readonly { id: string; says: string }[]
}

export type WrittenLetter = Written & { spoken: readonly string[] }

type Guidelines = LetterKnowledge['guidelines']

const nothingToName = { guidelines: [], standards: [], licensing: [] }

/**
 * Fetches what a letter is written with. Of the guidelines only those about one condition are fetched: that of the draft,
 * under "pack".
 */
export async function loadLetter(id: LetterId, condition = ''): Promise<LoadedLetter> {
  const letter = await fetchLetter[id]()
  const mayName = letter.fields.some(({ group }) => group === 'sources')
  const mayNameGuidelines = letter.fields.some(({ kind }) => kind === 'gaps')
  const [text, sources, guidelines] = await Promise.all([
    letterSentences[id](),
    mayName ? import('@fresh-eyes/content/letter-sources') : undefined,
    mayNameGuidelines ? guidelinesAbout(condition) : [],
  ])
  const read = letter.readSentences(text.default)
  if (read.kind === 'broken')
    throw new Error('The letter’s sentences are not whole. The content check should have said so.')
  const known = sources?.default as unknown as
    (LetterKnowledge & Pick<LoadedLetter, 'conditions'> & { gaps: LoadedLetter['gapKinds'] }) | undefined
  return {
    letter,
    sentences: read.sentences,
    guidance: { ...(known ?? nothingToName), guidelines },
    conditions: known?.conditions ?? [],
    gapKinds: known?.gaps ?? [],
  }
}

async function guidelinesAbout(condition: string): Promise<Guidelines> {
  if (condition === '') return []
  const { default: all } = await import('@fresh-eyes/content/guidelines-of')
  const fetched = Object.hasOwn(all, condition) ? await all[condition]?.() : undefined
  return (fetched?.default ?? []) as Guidelines
}

/** Writes the letter from what was typed, on this day. */
export function writeLetter(
  { letter, sentences, guidance }: LoadedLetter,
  draft: LetterDraft,
  where: { nation: NationId; today: Day; version: LetterVersion },
): WrittenLetter {
  const written = letter.write(draft, where, sentences, guidance)
  return { ...written, spoken: letter.sayOutLoud(draft, where, sentences) }
}

/** What guidance asks for in a condition, to choose from, by the kind of gap. */
export function gapGroupsOf(
  { guidance, gapKinds }: LoadedLetter,
  nation: NationId,
  condition: string,
  today: Day,
): readonly GapGroup[] {
  return groupGaps(gapsFor(nation, condition, guidance, today), gapKinds)
}

/** The conditions that have guidance to choose from, by name. */
export function conditionsOf({ conditions }: LoadedLetter): readonly { id: string; name: string }[] {
  return conditions.filter(({ id }) => id !== 'any').toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
