import type { Day } from '@fresh-eyes/core/calendar'
import type { Entry, SentFields } from '@fresh-eyes/core/casefile'
import {
  gapsFor,
  letterFacts,
  readSentences,
  requestToGp,
  sayOutLoud,
  type GapChoice,
  type LetterKnowledge as Guidance,
  type RequestGpSentences,
  type WrittenLetter as Written,
} from '@fresh-eyes/core/letters'
import { markSent } from '@fresh-eyes/core/requests'
import type { NationId } from '@fresh-eyes/core/routes'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import type { LetterDraft } from './letter-draft.ts'

/** What a letter is written with: its sentences, and the guidance it may name. Fetched when a letter is opened. */
export interface LetterKnowledge {
  sentences: RequestGpSentences
  guidance: Guidance
  conditions: readonly { id: string; name: string }[]
}

export type WrittenLetter = Written & { spoken: readonly string[]; version: 'short' | 'stronger' }

/** Fetches what letters are written with. */
export async function loadLetterKnowledge(): Promise<LetterKnowledge> {
  const [letter, guidelines] = await Promise.all([
    import('@fresh-eyes/content/letters/request-gp'),
    import('@fresh-eyes/content/guidelines'),
  ])
  const read = readSentences(letter.default, 'letters/request-gp/en.md')
  if (read.kind === 'broken')
    throw new Error('The letter’s sentences are not whole. The content check should have said so.')
  const guidance = guidelines.default as unknown as Guidance & { conditions: LetterKnowledge['conditions'] }
  return { sentences: read.sentences, guidance, conditions: guidance.conditions }
}

/** Writes the letter from what was typed, on this day. */
export function writeLetter(
  draft: LetterDraft,
  version: 'short' | 'stronger',
  nation: NationId,
  today: Day,
  { sentences, guidance }: LetterKnowledge,
): WrittenLetter {
  const facts = letterFacts(draft, { nation, today, version })
  return { ...requestToGp(facts, sentences, guidance), spoken: sayOutLoud(facts, sentences), version }
}

/** What guidance asks for in a condition, to choose from. Those that can be named come first. */
export function gapsOf(
  { guidance }: LetterKnowledge,
  nation: NationId,
  condition: string,
  today: Day,
): readonly GapChoice[] {
  return gapsFor(nation, condition, guidance, today)
}

/** The conditions that have guidance to choose from, by name. */
export function conditionsOf({ conditions }: LetterKnowledge): readonly { id: string; name: string }[] {
  return conditions.filter(({ id }) => id !== 'any').toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The copy that is kept of a letter as it left. */
export function frozenCopy(
  letter: WrittenLetter,
  entry: Entry<'letter'>,
  sending: { sentOn: Day; how: SentFields['how']; to: string },
): SentFields {
  const copy = {
    title: letter.document.title,
    text: renderText(letter.document),
    html: renderHtml(letter.document),
    citations: letter.citations.map(({ text }) => text),
  }
  return markSent(entry, copy, sending)
}
