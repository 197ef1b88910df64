import { wordsOf } from '@fresh-eyes/paper'
import { parseDay } from '../../calendar/index.ts'
import { beginsWithBirthDate, checkHealthNumber } from '../health-number.ts'
import type { Question } from '../engine/letter.ts'
import type { LeftOut } from '../guidelines/choose-citations.ts'
import { mostReasons, reasonsIn, seenIn } from './parts/story.ts'
import type { RequestGpPart } from './sentence-parts.ts'
import { say, type Writing } from './writing.ts'

/** What we would ask about these facts: a number that does not add up, a day in the past, words left out. */
export function questionsAbout(writing: Writing, leftOut: readonly LeftOut[], overBy: number): Question[] {
  const asks: [part: string, ask: RequestGpPart | undefined][] = [
    ['healthNumber', aboutNumber(writing)],
    [
      'birthDate',
      isAfter(writing.facts.patient.birthDate, writing.facts.today) ? 'ask-birth-date-future' : undefined,
    ],
    ['reasons', reasonsIn(writing.facts).length > mostReasons ? 'ask-more-reasons' : undefined],
    [
      'replyBy',
      isAfter(writing.facts.replyBy, writing.facts.today) === false ? 'ask-reply-by-past' : undefined,
    ],
    ...aboutSeen(writing),
    ...aboutNation(writing),
    ['gaps', aboutGaps(writing)],
    ...leftOut.map(({ id, ask }): [string, RequestGpPart] => [id, ask]),
    ['letter', overBy > 0 ? (writing.facts.annex ? 'ask-still-over-one-page' : 'ask-annex') : undefined],
  ]
  const lines = wordsOf(say(writing, overBy === 1 ? 'one-line' : 'lines', { overBy: `${overBy}` }))
  const numberName = writing.sentences[`number-name-${writing.dialect.healthNumber}`]
  return asks.flatMap(([part, ask]) =>
    ask
      ? [
          {
            part,
            asks: say(writing, ask, { numberName, lines })
              .map(({ text }) => text)
              .join(''),
          },
        ]
      : [],
  )
}

function aboutNumber({ facts, dialect }: Writing): RequestGpPart | undefined {
  const typed = facts.patient.healthNumber?.trim() ?? ''
  if (typed === '') return undefined
  const found = checkHealthNumber(typed)
  if (found === 'not-ten-digits') return 'ask-number-length'
  const birthDate = parseDay(facts.patient.birthDate ?? '')
  const differs = birthDate !== undefined && beginsWithBirthDate(typed, birthDate) === false
  if (dialect.healthNumber === 'chi-number' && differs) return 'ask-number-birth-date'
  return found === 'last-digit-differs' ? 'ask-number-check' : undefined
}

function aboutSeen({ facts }: Writing): [string, RequestGpPart | undefined][] {
  const seen = seenIn(facts.seen)
  return [
    ['seen', seen.length > 0 && seen.every(({ when }) => !when) ? 'ask-seen-when' : undefined],
    ['seen', seen.length > 0 && seen.every(({ where }) => !where) ? 'ask-seen-where' : undefined],
  ]
}

function aboutNation({ facts, dialect }: Writing): [string, RequestGpPart | undefined][] {
  const { hospital, outsideArea, thirdContact, writer } = facts
  const isAttorney = writer?.authority === 'attorney'
  return [
    ['writer', isAttorney && dialect.attorney === 'not-offered' ? 'ask-attorney-elsewhere' : undefined],
    [
      'hospital',
      (hospital ?? '').trim() !== '' && !dialect.asksToChoose ? 'ask-hospital-elsewhere' : undefined,
    ],
    [
      'outsideArea',
      outsideArea && dialect.outsideArea === 'not-offered' ? 'ask-outside-area-elsewhere' : undefined,
    ],
    ['thirdContact', thirdContact && !dialect.jessRule ? 'ask-third-contact-elsewhere' : undefined],
    ['letter', dialect.complaintWordHarms && wroteComplaint(facts) ? 'ask-complaint-word' : undefined],
  ]
}

function wroteComplaint(facts: Writing['facts']): boolean {
  return textsIn(facts).some((text) => /\bcomplain/i.test(text))
}

/** Every text in the facts, however deep. A field that is added later is looked at too. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}

function aboutGaps({ facts }: Writing): RequestGpPart | undefined {
  const none = (facts.gaps ?? []).length === 0
  return facts.version === 'stronger' && none ? 'ask-no-gap-chosen' : undefined
}

/** Whether one day is after another. Undefined when either is not a day. */
function isAfter(day: string | undefined, other: string): boolean | undefined {
  const [first, second] = [parseDay(day ?? ''), parseDay(other)]
  return first && second ? first > second : undefined
}
