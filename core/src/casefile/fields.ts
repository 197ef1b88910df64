import type { Day, VagueDay } from '../calendar/index.ts'
import type { NationId } from '../routes/index.ts'

/** The person does not know it, or did not say. A fact of its own: never an empty text. */
export type NotRecorded = 'not-recorded'

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The patient, or the one who writes for them. Belongs to no case. */
export interface PersonFields {
  name: string
  birthDate?: Day | NotRecorded
  /** The lines of an address, as they stand on an envelope. */
  address?: readonly string[]
  /** NHS, CHI, or Health and Care number: as typed. */
  healthNumber?: string
  role?: 'patient' | 'writer'
  /** What lets the writer ask. Being next of kin gives no authority by itself, so it is not here. */
  authority?: Authority
  phone?: string
  email?: string
}

export type Authority =
  'self' | 'under-16' | 'consent' | 'parent' | 'attorney' | 'guardian' | 'deputy' | 'other'

/** One problem that the person is asking about. */
export interface CaseFields {
  title: string
  nation: NationId
  condition?: string
  /** Closed is not solved, and a closed case can be reopened. What came of it is in `outcome`. */
  closed?: boolean
  closedOn?: Day
  outcome?: CaseOutcome
  outcomeWords?: string
  /** The person it is about: the id of their entry. */
  person?: string
  /** When the person first knew of the problem: time limits for complaints count from it. */
  knewOn?: VagueDay | NotRecorded
}

/** How a case ended, as the patient says. */
export type CaseOutcome = 'solved' | 'partly' | 'not-solved' | 'stopped'

/** Every entry but a person and a case may say which case it belongs to. */
export interface OfCase {
  case?: string
}

/** What was answered in the chooser: answer ids by question id. A later set of answers replaces the whole. */
export interface AnswersFields extends OfCase {
  nation: NationId
  answers: Readonly<Record<string, string>>
}

/** What worries the person, in their words. */
export interface ConcernFields extends OfCase {
  words: string
}

/** What was said to the person, and what it leaves unexplained. */
export interface ToldFields extends OfCase {
  when: VagueDay | NotRecorded
  byWhom: string | NotRecorded
  said: string
  unexplained: string
}

/** A reason for asking. `restsOn` is the entry that shows it; reasons stand by `order`, smallest first. */
export interface ReasonFields extends OfCase {
  words: string
  restsOn?: string
  order?: number
}

/** A visit, a call or a message. */
export interface ContactFields extends OfCase {
  when: VagueDay | NotRecorded
  how: 'gp' | 'specialist' | 'phone' | 'online' | 'a-and-e' | 'hospital' | 'other'
  who: string | NotRecorded
  where?: string | NotRecorded
  what: string
}

export interface SymptomFields extends OfCase {
  when: VagueDay | NotRecorded
  words: string
  effect?: string
}

/** What was tried, and what came of it. */
export interface TreatmentFields extends OfCase {
  what: string
  when: VagueDay | NotRecorded
  effect: string | NotRecorded
  whyStopped?: string | NotRecorded
}

/** Something to ask. Questions stand by `order`, smallest first: the person ranks them. */
export interface QuestionFields extends OfCase {
  words: string
  answer?: string
  order?: number
}

/** A letter that is being written. `fields` is settled key by key: the later writer wins for each key alone. */
export interface LetterFields extends OfCase {
  /** Which letter: the name of its folder under content/letters/. */
  letterId: string
  version?: 'short' | 'stronger'
  /** "Sleep on it": the person chose not to send it before this day. */
  holdUntil?: Day
  fields: Readonly<Record<string, Json>>
}

/** The frozen copy of a letter, as it left. */
export interface SentFields extends OfCase {
  /** The letter entry that it was. */
  letter: string
  letterId: string
  sentOn: Day
  to: string
  how: 'post' | 'hand' | 'email' | 'online' | 'other'
  title: string
  text: string
  html?: string
  citations?: readonly string[]
  /** The day the body got it, where that is known. */
  receivedOn?: Day
  /** Their reference, where they gave one. */
  reference?: string
  /** What it asks for, so that an answer can be held beside each. */
  asks?: readonly SentAsk[]
  /** The blocks it was drawn from, so that the same paper can be drawn again. */
  document?: SentDocument
}

/** One thing that a letter asked for. */
export interface SentAsk {
  id: string
  words: string
}

/** The letter as blocks, as the writers of paper draw it, and the day that was "today" when it was written. */
export interface SentDocument {
  writtenOn: Day
  lang: string
  blocks: Json
}

/** What came back. A later reply to the same letter says how things stand now. */
export interface ReplyFields extends OfCase {
  /** The sent entry that it answers. */
  sent: string
  when: VagueDay | NotRecorded
  words: string
  outcome: Outcome
  /** The day they said they would answer by. Their own date, not a law's. */
  promisedBy?: Day
  /** The day on their letter, where it was one. Some last days count from it, and not from the day it came. */
  letterDated?: VagueDay | NotRecorded
}

/** What a reply was. The last two answer a complaint: they have it, and this is their final answer. */
export type Outcome =
  | 'agreed'
  | 'refused-aloud'
  | 'refused-in-writing'
  | 'holding'
  | 'asks-for-more'
  | 'acknowledged'
  | 'answered'

export interface NoteFields extends OfCase {
  words: string
  when?: VagueDay | NotRecorded
}

/** A letter, a result or another paper that the person has, and can put with a letter. */
export interface EnclosureFields extends OfCase {
  title: string
  what: 'letter' | 'result' | 'other'
  when: VagueDay | NotRecorded
  from?: string | NotRecorded
  /** Where the paper itself is. Only its name is kept here. */
  keptAt?: string
  /** The entry that it shows. */
  about?: string
}

/** Words for nobody else: the place for anger. No output may read them; see entriesForOutput. */
export interface PrivateFields extends OfCase {
  words: string
  when?: VagueDay | NotRecorded
}

/** Something the person wants to be reminded of. */
export interface ReminderFields extends OfCase {
  on: Day
  words: string
  done?: boolean
}

/** What the person pinned to the one page, or dropped from it, by entry id. Settled key by key. */
export interface OnePageFields extends OfCase {
  choices: Readonly<Record<string, OnePageChoice>>
}

export type OnePageChoice = 'pin' | 'drop' | 'auto'

/** The fields of each kind of entry, as they stand when every change is laid over the one before. */
export interface FieldsOf {
  person: PersonFields
  case: CaseFields
  answers: AnswersFields
  concern: ConcernFields
  told: ToldFields
  reason: ReasonFields
  contact: ContactFields
  symptom: SymptomFields
  treatment: TreatmentFields
  question: QuestionFields
  letter: LetterFields
  sent: SentFields
  reply: ReplyFields
  note: NoteFields
  enclosure: EnclosureFields
  private: PrivateFields
  reminder: ReminderFields
  'one-page': OnePageFields
}

export type EntryKind = keyof FieldsOf
