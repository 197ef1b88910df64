import { wordsOf, type Block, type Span } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import { letterDialects, type LetterDialect } from '../dialects.ts'
import type { LetterKnowledge } from '../guidelines/knowledge.ts'
import { readTemplates } from '../templates.ts'
import { compose, withAnnex } from './annex.ts'
import { closing } from './closing.ts'
import { gapOf, type Field, type LetterDraft } from './field.ts'
import { asksForAGap, citationsOf, guidance, lacksWhatHappened } from './guidance.ts'
import type {
  Letter,
  LetterKind,
  LetterSentences,
  Offer,
  Question,
  Written,
  WrittenLetter,
} from './letter.ts'
import { missingIn } from './missing.ts'
import { identity, opening, whoWrites, type Recipient } from './opening.ts'
import { questionsAbout, type Asked } from './questions.ts'
import { sharedParts } from './shared-parts.ts'
import { startsHere } from './starts-here.ts'
import type { Section } from './section.ts'
import { hasPart, oneAfterAnother, say, sayWords, startWriting, yes, type Writing } from './writing.ts'

/** One thing that a letter asks for, in the words that stand there. */
export interface AskSpans {
  id: string
  spans: readonly Span[]
}

/** What makes one letter different from another. Everything else is the same in all of them. */
export interface LetterDefinition {
  id: string
  lt?: string
  kind: LetterKind
  fields: readonly Field[]
  startsClocks?: readonly string[]
  /** In which nations it can be written. Everywhere, when it does not say. */
  offered?: (dialect: LetterDialect) => boolean
  /** Letters that do the nearest thing where it is not offered. */
  instead?: readonly string[]
  /** Sentences it shares with some letters, beside those that all share. */
  shares?: Readonly<Record<string, readonly string[]>>
  /** The names of its own sentences. Each {word} in them is a field, or one that the engine fills in. */
  parts: readonly string[]
  title?: (writing: Writing) => string
  to: (writing: Writing) => Recipient
  /** The parts of the first paragraph: the ask. */
  opens: (writing: Writing) => readonly string[]
  /** What it asks for, to be numbered when there is more than one. */
  asks: (writing: Writing) => readonly AskSpans[]
  /** Where the numbered asks stand: below the first paragraph, or after the story. */
  asksStand?: 'first' | 'last'
  story: (writing: Writing) => readonly Section[]
  /** The parts of the last paragraph. "record" asks for the record and a reply by a day. */
  closes?: (writing: Writing) => readonly string[]
  questions?: (writing: Writing) => readonly Asked[]
  /** Gaps that no single field has. */
  lacks?: (writing: Writing) => readonly string[]
  /** Whether it is about a complaint that was made, so that the word does no harm in a request. */
  isAboutAComplaint?: (writing: Writing) => boolean
  /** The parts of what can be said out loud. */
  spoken?: (writing: Writing) => readonly string[]
}

/** Makes a letter from what is its own. */
export function defineLetter(definition: LetterDefinition): Letter {
  const { id, lt, kind, fields, startsClocks = [], offered = () => true, instead = [] } = definition
  const shared = { ...sharedParts, ...definition.shares }
  const parts = partsOf(definition, shared)
  return {
    id,
    ...(lt === undefined ? {} : { lt }),
    kind,
    fields,
    parts,
    shared,
    startsClocks: (nation) => startsHere(startsClocks, nation),
    offeredIn: (nation): Offer =>
      offered(letterDialects[nation]) ? { offered: true } : { offered: false, instead },
    readSentences: (text, file = `letters/${id}/en.md`) => readTemplates(text, file, { ...shared, ...parts }),
    write: (draft, written, sentences, knowledge) => write(definition, draft, written, sentences, knowledge),
    sayOutLoud: (draft, written, sentences) => {
      const writing = startWriting(fields, draft, written, sentences)
      return (definition.spoken?.(writing) ?? []).map((part) => sayWords(writing, part))
    },
  }
}

/** Its own parts and the gaps of its fields, with the {words} that each may have. */
function partsOf(
  { parts, fields }: LetterDefinition,
  shared: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const words = [...fields.map(({ id }) => id), 'numberName', 'number', 'today', 'replyBy', 'overBy']
  const gaps = fields.filter(({ needed }) => needed).map(gapOf)
  const marks = gaps
    .flatMap((gap) => [`gap-${gap}`, `mend-${gap}`])
    .filter((part) => !Object.hasOwn(shared, part))
  return Object.fromEntries([
    ...parts.map((part) => [part, words] as const),
    ...marks.map((part) => [part, []]),
  ])
}

function write(
  definition: LetterDefinition,
  draft: LetterDraft,
  written: Written,
  sentences: LetterSentences,
  knowledge: LetterKnowledge,
): WrittenLetter {
  const { id, kind, fields } = definition
  const writing = startWriting(fields, draft, written, sentences)
  const { cited, leftOut } = citationsOf(writing, knowledge)
  const title = definition.title?.(writing) ?? sayWords(writing, 'title')
  const asks = definition.asks(writing)
  const sections = definition.story(writing)
  const isFirst = definition.asksStand !== 'last'
  const frame = {
    title,
    before: [
      ...opening(writing, definition.to(writing), title),
      ...firstParagraph(writing, definition, isFirst ? asks : []),
      ...whoWrites(writing),
    ],
    after: [
      ...(isFirst ? [] : lastAsks(writing, asks)),
      ...guidance(writing, cited),
      ...closing(writing, definition.closes?.(writing) ?? ['record', 'thanks']),
    ],
    annex: {
      heading: sayWords(writing, 'annex', { title }),
      identity: identity(writing),
      see: say(writing, 'see-annex'),
    },
  }
  const plain = { document: compose(frame, sections), moved: [] }
  const { document, moved } = yes(writing, 'annex') ? withAnnex(frame, sections) : plain
  const { overBy } = measure(document)
  const lacks = [...(definition.lacks?.(writing) ?? []), ...(lacksWhatHappened(cited) ? ['happened'] : [])]
  const questions: Question[] = [
    ...questionsAbout(writing, harmsByWord(definition, writing), fields, [
      ...(definition.questions?.(writing) ?? []),
      ['gaps', asksForAGap(writing) ? 'ask-no-gap-chosen' : undefined],
      ...leftOut.map(({ id: source, ask }): Asked => [source, ask]),
    ]),
    ...tooLong(writing, overBy),
  ]
  return {
    letter: id,
    kind,
    version: writing.version,
    document,
    missing: missingIn(writing, lacks),
    questions,
    citations: cited.map(({ id: source, sentence, url }) => ({ id: source, text: wordsOf(sentence), url })),
    asks: asks.map((ask) => ({ id: ask.id, words: wordsOf(ask.spans) })),
    overBy,
    inAnnex: moved.map(({ label }) => label),
  }
}

/** The ask stands first. One alone stands in the paragraph; several are numbered below it. */
function firstParagraph(writing: Writing, { opens }: LetterDefinition, asks: readonly AskSpans[]): Block[] {
  const spans = opens(writing).map((part) => say(writing, part))
  const only = asks.length === 1 ? asks[0] : undefined
  return [
    { kind: 'paragraph', spans: oneAfterAnother(...spans, only?.spans) },
    ...(asks.length > 1 ? [numbered(asks)] : []),
  ]
}

function lastAsks(writing: Writing, asks: readonly AskSpans[]): Block[] {
  const label = say(writing, 'asks').map((span) => ({ ...span, strong: true }))
  if (asks.length < 2)
    return asks.map(({ spans }) => ({ kind: 'paragraph', spans: oneAfterAnother(label, spans) }))
  return [{ kind: 'paragraph', spans: label }, numbered(asks)]
}

const numbered = (asks: readonly AskSpans[]): Block => ({
  kind: 'list',
  ordered: true,
  items: asks.map(({ spans }) => spans),
})

function harmsByWord({ kind, isAboutAComplaint }: LetterDefinition, writing: Writing): boolean {
  return kind === 'request' && writing.dialect.complaintWordHarms && !isAboutAComplaint?.(writing)
}

function tooLong(writing: Writing, overBy: number): Question[] {
  if (overBy === 0) return []
  const part =
    yes(writing, 'annex') || !hasPart(writing, 'ask-annex') ? 'ask-still-over-one-page' : 'ask-annex'
  const lines = sayWords(writing, overBy === 1 ? 'one-line' : 'lines', { overBy: `${overBy}` })
  return [{ part: 'letter', asks: sayWords(writing, part, { lines }) }]
}
