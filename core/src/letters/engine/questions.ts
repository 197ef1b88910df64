import { exactDay } from '../../calendar/index.ts'
import { beginsWithBirthDate, checkHealthNumber } from '../health-number.ts'
import { keysOf, typedIn, type Field, type LetterDraft } from './field.ts'
import type { Question } from './letter.ts'
import { chosen, numberName, sayWords, typed, type Writing } from './writing.ts'

/** A field, and the part that asks about it. */
export type Asked = readonly [field: string, part: string | undefined]

/** What we would ask about any letter: a number that does not add up, a day that cannot be, words that are left out. */
export function questionsAbout(
  writing: Writing,
  complaintHarms: boolean,
  all: readonly Field[],
  own: readonly Asked[],
): Question[] {
  const asks: Asked[] = [
    ['healthNumber', aboutNumber(writing)],
    ['birthDate', isAfter(day(writing, 'birthDate'), writing.today) ? 'ask-birth-date-future' : undefined],
    ['replyBy', aboutReply(writing)],
    ['authority', aboutAttorney(writing)],
    ...unreadDays(writing),
    ...leftOutHere(writing, all),
    ...own,
    ['letter', complaintHarms && saysComplaint(writing.draft, all) ? 'ask-complaint-word' : undefined],
  ]
  return asks.flatMap(([part, ask]) =>
    ask === undefined ? [] : [{ part, asks: sayWords(writing, ask, { numberName: numberName(writing) }) }],
  )
}

function aboutNumber(writing: Writing): string | undefined {
  const number = typed(writing, 'healthNumber')
  if (number === '') return undefined
  const found = checkHealthNumber(number)
  if (found === 'not-ten-digits') return 'ask-number-length'
  const birthDate = day(writing, 'birthDate')
  const differs = birthDate !== undefined && beginsWithBirthDate(number, birthDate) === false
  if (writing.dialect.healthNumber === 'chi-number' && differs) return 'ask-number-birth-date'
  return found === 'last-digit-differs' ? 'ask-number-check' : undefined
}

function aboutReply(writing: Writing): string | undefined {
  const typedDay = day(writing, 'replyBy')
  return typedDay !== undefined && typedDay <= writing.today ? 'ask-reply-by-past' : undefined
}

function aboutAttorney(writing: Writing): string | undefined {
  const isAttorney = chosen(writing, 'authority') === 'attorney'
  return isAttorney && writing.dialect.attorney === 'not-offered' ? 'ask-attorney-elsewhere' : undefined
}

/** Days that were typed and cannot be read as one day. */
function unreadDays(writing: Writing): Asked[] {
  return writing.fields
    .filter(({ kind, id }) => kind === 'day' && typed(writing, id) !== '' && day(writing, id) === undefined)
    .map(({ id }) => [id, 'ask-day'])
}

/** What was typed into a field that is not for this nation. */
function leftOutHere({ draft, dialect, fields }: Writing, all: readonly Field[]): Asked[] {
  return all
    .filter((field) => field.onlyIn && !field.onlyIn(dialect))
    .filter(({ id }) => !fields.some((asked) => asked.id === id))
    .filter((field) => keysOf(field).some((key) => !['', 'no'].includes(typedIn(draft, key))))
    .map(({ id }) => [id, 'ask-elsewhere'])
}

/** Whether a word such as "complaint" or "complain" was typed into any of these fields. */
function saysComplaint(draft: LetterDraft, fields: readonly Field[]): boolean {
  return fields.flatMap(keysOf).some((key) => /\bcomplain/i.test(typedIn(draft, key)))
}

const day = (writing: Writing, key: string) => exactDay(typed(writing, key), writing.today)

const isAfter = (one: string | undefined, other: string): boolean => one !== undefined && one > other
