import { addDays, weekday, type Day } from '@fresh-eyes/core/calendar'
import type { Entry, SentFields } from '@fresh-eyes/core/casefile'
import {
  gapsFor,
  readSentences,
  requestToGp,
  sayOutLoud,
  type GapChoice,
  type LetterKnowledge as Guidance,
  type RequestGpSentences,
  type RequestToGp,
  type WrittenRequest,
} from '@fresh-eyes/core/letters'
import { markSent } from '@fresh-eyes/core/requests'
import type { NationId } from '@fresh-eyes/core/routes'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import { numbered, type LetterDraft } from './letter-draft.ts'
import { exactDay } from './typed-day.ts'

/** What a letter is written with: its sentences, and the guidance it may name. Fetched when a letter is opened. */
export interface LetterKnowledge {
  sentences: RequestGpSentences
  guidance: Guidance
  conditions: readonly { id: string; name: string }[]
}

export type WrittenLetter = WrittenRequest & { spoken: readonly string[]; version: 'short' | 'stronger' }

/** Fetches what letters are written with. */
export async function loadLetterKnowledge(): Promise<LetterKnowledge> {
  const [letters, guidelines] = await Promise.all([
    import('@fresh-eyes/content/letters'),
    import('@fresh-eyes/content/guidelines'),
  ])
  const read = readSentences(letters.default['request-gp'], 'letters/request-gp/en.md')
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
  const facts = letterFacts(draft, version, nation, today)
  return { ...requestToGp(facts, sentences, guidance), spoken: sayOutLoud(facts, sentences), version }
}

/** The facts of the letter, from the texts of its fields. A field left empty is not given. */
export function letterFacts(
  draft: LetterDraft,
  version: 'short' | 'stronger',
  nation: NationId,
  today: Day,
): RequestToGp {
  const given = (key: string) => draft[key]?.trim() ?? ''
  const maybe = <Key extends string>(key: Key, from: string = key) =>
    given(from) ? ({ [key]: given(from) } as Record<Key, string>) : {}
  const birthDate = exactDay(given('birthDate'), today)
  const authority = given('authority')
  return {
    nation,
    today,
    patient: {
      name: given('name'),
      ...(birthDate ? { birthDate } : {}),
      ...(given('address') ? { address: lines(given('address')) } : {}),
      ...maybe('healthNumber'),
    },
    ...(authority === 'consent' ||
    authority === 'parent' ||
    authority === 'attorney' ||
    authority === 'under-16'
      ? {
          writer: {
            name: given('writerName'),
            authority,
            ...(given('writerAddress') ? { address: lines(given('writerAddress')) } : {}),
          },
        }
      : {}),
    practice: {
      ...maybe('name', 'practiceName'),
      ...(given('practiceAddress') ? { address: lines(given('practiceAddress')) } : {}),
    },
    ...maybe('gp'),
    condition: given('condition'),
    seen: [1, 2, 3]
      .map((n) => ({
        ...maybe('who', `seenWho${n}`),
        ...maybe('where', `seenWhere${n}`),
        ...maybe('when', `seenWhen${n}`),
      }))
      .filter((seen) => Object.keys(seen).length > 0),
    said: given('said'),
    unexplained: given('unexplained'),
    reasons: numbered(draft, 'reason'),
    tried: numbered(draft, 'tried'),
    wanted: given('wanted') === 'treatment-if-it-differs' ? 'treatment-if-it-differs' : 'opinion-only',
    ...maybe('specialty'),
    ...maybe('hospital'),
    replyBy: exactDay(given('replyBy'), today) ?? inTwoWeeks(today),
    thirdContact: given('thirdContact') === 'yes',
    outsideArea: given('outsideArea') === 'yes',
    ...maybe('needs'),
    citeGmc: given('gmc') !== 'no',
    citeCharter: given('charter') === 'yes',
    gaps: ['gap1', 'gap2']
      .filter((gap) => given(gap))
      .map((gap) => ({ recommendation: given(gap), happened: given(`${gap}Happened`) })),
    version,
  }
}

/** Two weeks is fair, and no law sets it. A Saturday or Sunday becomes the Monday after: someone has to be there. */
function inTwoWeeks(today: Day): Day {
  const day = addDays(today, 14)
  return weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day
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

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
