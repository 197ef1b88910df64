import type { Document } from '@fresh-eyes/paper'
import type { Day } from '../../calendar/index.ts'
import type { NationId } from '../../routes/index.ts'
import type { Problem } from '../../guidance/index.ts'
import type { LetterKnowledge } from '../guidelines/knowledge.ts'
import type { Field, LetterDraft } from './field.ts'

/** A part the letter needs and does not have yet. The draft marks its place. */
export interface Missing {
  part: string
  /** What to do, in words for the person. */
  mend: string
}

/** Something to look at again. It never stops the letter. */
export interface Question {
  /** The field it is about; for a source left out, its id; "letter" for the whole. */
  part: string
  /** The question, in words for the person. */
  asks: string
}

/** One thing the letter asks for. A reply can be matched to it by its id. */
export interface Ask {
  id: string
  words: string
}

/** A letter as far as it can be written, and what is still needed. */
export interface WrittenLetter {
  letter: string
  kind: LetterKind
  version: LetterVersion
  document: Document
  /** Parts the letter needs. Each place is marked in the document. */
  missing: readonly Missing[]
  questions: readonly Question[]
  /** The sources it names: two at most, and none in a complaint. */
  citations: readonly { id: string; text: string; url: string }[]
  /** What it asks for, in the order of the letter. Numbered there when there is more than one. */
  asks: readonly Ask[]
  /** Lines more than the first page of A4 holds; 0 when it fits. */
  overBy: number
  /** Labels of what stands in the annex; empty when there is none. */
  inAnnex: readonly string[]
}

export type LetterKind = 'request' | 'complaint' | 'notice'

export type LetterVersion = 'short' | 'stronger'

/** The sentences of a letter, by the name of the part, in one language. */
export type LetterSentences = Readonly<Record<string, string>>

/** Whether a letter is for this nation. When it is not, `instead` are letters that do the nearest thing there. */
export type Offer = { offered: true } | { offered: false; instead: readonly string[] }

/** Where and when a letter is written. */
export interface Written {
  nation: NationId
  today: Day
  version?: LetterVersion
}

/** A letter that can be written, whatever it is about. */
export interface Letter {
  /** The name of its folder under content/letters. */
  id: string
  /** Its entry in content/letters/letters.yaml; none when no fact describes the letter. */
  lt?: string
  kind: LetterKind
  /** What is typed. Not every field is asked everywhere: see fieldsAsked. */
  fields: readonly Field[]
  /** Clocks that start when it is sent, in this nation. */
  startsClocks: (nation: NationId) => readonly string[]
  offeredIn: (nation: NationId) => Offer
  /** Every part of its own file of sentences, with the {words} that each may have. */
  parts: Readonly<Record<string, readonly string[]>>
  /** The parts that it shares with other letters; its own file may say them in another way. */
  shared: Readonly<Record<string, readonly string[]>>
  /** Reads its sentences as @fresh-eyes/content/letters/<id> has them. */
  readSentences: (text: string, file?: string) => LetterTexts
  /** Writes it from what was typed. It always gives a letter: what is missing is marked, what looks wrong is asked. */
  write: (
    draft: LetterDraft,
    written: Written,
    sentences: LetterSentences,
    knowledge: LetterKnowledge,
  ) => WrittenLetter
  /** What to say in the room, or on the phone: a few short sentences. Empty when the letter is for paper only. */
  sayOutLoud: (draft: LetterDraft, written: Written, sentences: LetterSentences) => readonly string[]
}

export type LetterTexts =
  { kind: 'read'; sentences: LetterSentences } | { kind: 'broken'; problems: readonly Problem[] }
