import { wordsOf, type Span } from '@fresh-eyes/paper'
import { exactDay, formatDate, formatDay, parseDay, type Day } from '../../calendar/index.ts'
import { letterDialects, type LetterDialect } from '../dialects.ts'
import { writeHealthNumber } from '../health-number.ts'
import { ownLine, ownSentence, ownWords } from '../own-words.ts'
import { fill } from '../templates.ts'
import { inTwoWeeks } from './days.ts'
import { chosenIn, fieldsAsked, gapOf, typedIn, type Field, type LetterDraft } from './field.ts'
import type { LetterSentences, LetterVersion, Written } from './letter.ts'

/** What every part of a letter is written with. */
export interface Writing {
  draft: LetterDraft
  /** The fields that are asked here and now. What was typed into others does not count. */
  fields: readonly Field[]
  today: Day
  version: LetterVersion
  nation: Written['nation']
  dialect: LetterDialect
  sentences: LetterSentences
  /** Someone else writes for the patient, so the letter says "the patient" where it would say "me". */
  forAnother: boolean
}

/** Gets ready to write. */
export function startWriting(
  fields: readonly Field[],
  draft: LetterDraft,
  { nation, today, version = 'short' }: Written,
  sentences: LetterSentences,
): Writing {
  const dialect = letterDialects[nation]
  const asked = fieldsAsked(fields, draft, dialect)
  const authority = asked.find(({ id }) => id === 'authority')
  const writesFor = authority ? chosenIn(draft, authority) : ''
  const forAnother = ['consent', 'parent', 'attorney'].includes(writesFor)
  return { draft, fields: asked, today, version, nation, dialect, sentences, forAnother }
}

/** What was typed into a key of a field that is asked. Empty when nothing was, or the field is not asked. */
export function typed({ draft, fields }: Writing, key: string): string {
  const base = key.replace(/\d+(Happened)?$/, '')
  const isAsked = fields.some(({ id, columns = [] }) => id === key || id === base || columns.includes(base))
  return isAsked ? typedIn(draft, key) : ''
}

/** What was chosen in a field. Empty when the field is not asked. */
export function chosen({ draft, fields }: Writing, id: string): string {
  const field = fields.find((each) => each.id === id)
  return field ? chosenIn(draft, field) : ''
}

/** Whether a yes-no field is asked, and the answer is yes; its beginning counts when nothing was answered. */
export function yes(writing: Writing, id: string): boolean {
  const field = writing.fields.find((each) => each.id === id)
  return field !== undefined && (typed(writing, id) || (field.starts ?? 'no')) === 'yes'
}

/** The texts of a field that is typed several times, without the empty ones. */
export function texts(writing: Writing, id: string): string[] {
  const most = writing.fields.find((field) => field.id === id)?.most ?? 0
  return Array.from({ length: most }, (_, at) => typed(writing, `${id}${at + 1}`)).filter(
    (text) => text !== '',
  )
}

/** Says a part, with each {word} filled in from the field of that name. In the form for someone else when there is one. */
export function say(
  writing: Writing,
  part: string,
  values: Readonly<Record<string, Span | string>> = {},
): Span[] {
  const template = templateOf(writing, part)
  const words = [...template.matchAll(/\{(\w+)\}/g)]
  const found = words.flatMap(({ 1: word = '', index }) => {
    if (Object.hasOwn(values, word)) return []
    const isLast = template.slice(index).trim() === `{${word}}`
    return [[word, wordFor(writing, word, isLast)] as const]
  })
  return fill(template, { ...Object.fromEntries(found), ...values })
}

/** The same, as plain words. */
export function sayWords(
  writing: Writing,
  part: string,
  values: Readonly<Record<string, Span | string>> = {},
) {
  return wordsOf(say(writing, part, values))
}

/** Whether the letter's sentences have this part. */
export function hasPart({ sentences }: Writing, part: string): boolean {
  return Object.hasOwn(sentences, part)
}

function templateOf({ sentences, forAnother }: Writing, part: string): string {
  const other = `${part}-for-another`
  if (forAnother && Object.hasOwn(sentences, other)) return sentences[other] ?? ''
  return Object.hasOwn(sentences, part) ? (sentences[part] ?? '') : ''
}

/** What stands for a {word}: the person's own words, a day in full, or the mark of what is still to be filled in. */
function wordFor(writing: Writing, word: string, isLast: boolean): Span | string {
  if (word === 'numberName') return numberName(writing)
  if (word === 'number') return healthNumber(writing)
  if (word === 'today') return dayOr(writing, 'today', writing.today)
  if (word === 'replyBy') return dayOr(writing, 'reply-by', replyBy(writing))
  const field = writing.fields.find(({ id }) => id === word)
  const value = typed(writing, word)
  if (field?.kind === 'day') {
    const day = exactDay(value, writing.today)
    return day ? { text: formatDate(day) } : gapFor(writing, word)
  }
  if (field?.kind === 'choice' && field.choices)
    return sayWords(writing, `${gapOf(field)}-${chosen(writing, word)}`)
  const isText = field?.kind === 'text' || field?.kind === 'texts'
  const own =
    field?.kind === 'lines' ? oneLine(value) : isLast && isText ? ownSentence(value) : ownWords(value)
  return own ?? gapFor(writing, word)
}

const dayOr = (writing: Writing, gap: string, day: string | undefined): Span => {
  const known = parseDay(day ?? '')
  return known ? { text: formatDay(known) } : mark(writing, gap)
}

/** The day for a reply: what was typed, or two weeks on. Undefined when the letter has no day either. */
export function replyBy(writing: Writing): Day | undefined {
  return exactDay(typed(writing, 'replyBy'), writing.today) ?? inTwoWeeks(writing.today)
}

/** What the number on a record is called here. */
export function numberName(writing: Writing): string {
  return writing.sentences[`number-name-${writing.dialect.healthNumber}`] ?? ''
}

function healthNumber(writing: Writing): Span {
  const own = ownLine(typed(writing, 'healthNumber'))
  return own
    ? { text: writeHealthNumber(own.text, writing.dialect.healthNumber), own: true }
    : mark(writing, 'health-number')
}

const oneLine = (text: string): Span | undefined => ownLine(text.replace(/\s*[\r\n]+\s*/g, ', '))

/** The mark where something is still to be filled in. */
export function gapFor(writing: Writing, fieldId: string): Span {
  const field = writing.fields.find(({ id }) => id === fieldId)
  return mark(writing, gapOf(field ?? { id: fieldId }))
}

/** The same, by the name of the gap. */
export function mark(writing: Writing, gap: string): Span {
  return { text: `[${sayWords(writing, `gap-${gap}`)}]`, gap: true }
}

/** A line that was typed, or the mark where it belongs. */
export function lineOrGap(writing: Writing, fieldId: string): Span {
  return ownLine(typed(writing, fieldId)) ?? gapFor(writing, fieldId)
}

/** The lines of a field, such as an address. */
export function linesOf(writing: Writing, fieldId: string): Span[][] {
  return linesIn(typed(writing, fieldId)).flatMap((line) => {
    const own = ownLine(line)
    return own ? [[own]] : []
  })
}

/** The lines of a text, whatever ends them. */
export const linesIn = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029]/)

/** Puts sentences one after the other, with a space between them. Undefined and empty ones are left out. */
export function oneAfterAnother(...sentences: readonly (readonly Span[] | undefined)[]): Span[] {
  return sentences
    .filter((spans) => spans !== undefined && spans.length > 0)
    .flatMap((spans, at) => (at === 0 ? [...(spans ?? [])] : [{ text: ' ' }, ...(spans ?? [])]))
}
