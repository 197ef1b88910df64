import type { BankHolidays } from '../calendar/index.ts'
import type { NationId } from '../routes/index.ts'
import type { PictureStep } from './guide-page.ts'

export type { BankHolidays }

/** Where something was read, as it is shown to the patient. */
export interface SourceNote {
  name: string
  url?: string
  level: 'primary' | 'secondary' | 'to-check'
  /** False when the address is only where to check: it was not read. */
  read: boolean
  asOf?: string
}

/** A fact with everything that has to be shown beside it. `sources` are written out, or named by id in a table. */
export interface FactNote<Source = SourceNote> {
  id: string
  says: string
  /** An unverified fact is never shown as law, and never cited in a letter. */
  status: 'verified' | 'unverified'
  doubt?: string
  sources: readonly Source[]
  checkedOn: string
  reviewBy: string
}

/** A body that can help. Its phone is here only when the number itself was verified. */
export interface BodyNote<Source = SourceNote> extends FactNote<Source> {
  name: string
  can: readonly string[]
  cannot: readonly string[]
  howToFind: string
  finderUrl?: string
  phone?: string
  address?: string
  email?: string
}

/** One line of fixed public safety wording. Shown whatever its status. */
export interface UrgentLine {
  id: string
  says: string
  examples?: readonly string[]
  status: 'verified' | 'unverified'
  /** Pages where it was read, or where to check it. */
  links: readonly { name: string; url: string }[]
  checkedOn: string
}

/** Whom to turn to in distress, in each nation: the same for everyone. */
export type DistressLines = Readonly<Record<NationId, readonly UrgentLine[]>>

/** What stands above every page, in every nation, before anything is asked. */
export interface UrgentEverywhere {
  emergency: readonly UrgentLine[]
}

/** The words of one period of a clock. */
export interface ClockWords<Source = SourceNote> {
  fact: string
  title: string
  startsWhen: string
  actor: 'you' | 'the-body' | 'nobody'
  legalForce: string
  legalBasis: string
  showAs: 'deadline' | 'check-point' | 'nudge'
  status: 'verified' | 'unverified'
  extension?: string
  ifMissed: string
  nextLetter?: string
  doubt?: string
  sources: readonly Source[]
  checkedOn: string
  reviewBy: string
}

export interface AnswerWords {
  label: string
  hint?: string
  because?: string
}

export interface QuestionWords {
  asks: string
  why: string
  answers: Readonly<Record<string, AnswerWords>>
}

export interface RouteWords {
  name: string
  says: string
  how: readonly string[]
  good?: readonly string[]
  hard?: readonly string[]
  page?: string
  letterPage?: string
}

export interface WarningWords {
  says: string
  rests: readonly string[]
}

/** What the chooser says in one nation. What differs there is settled already. */
export interface NationKnowledge {
  nation: NationId
  urgent: Readonly<Record<'emergency' | 'urgent' | 'inpatient' | 'distress', readonly UrgentLine[]>>
  questions: Readonly<Record<string, QuestionWords>>
  routes: Readonly<Record<string, RouteWords>>
  reasons: Readonly<Record<string, string>>
  warnings: Readonly<Record<string, WarningWords>>
  firstSteps: Readonly<Record<string, { says: string; button?: string }>>
  costs: Readonly<Record<string, string>>
  holidays: BankHolidays
}

/** What the chooser's answer and the case rest on in one nation: facts, bodies and the words of clocks. */
export interface NationFacts {
  nation: NationId
  /** Every source named below, once. */
  sources: Readonly<Record<string, SourceNote>>
  facts: Readonly<Record<string, FactNote<string>>>
  bodies: Readonly<Record<string, BodyNote<string>>>
  clocks: Readonly<Record<string, readonly ClockWords<string>[]>>
}

/** What the chooser's page has from the start: all that is asked, and of each way its name and what it is. */
export interface ChooserKnowledge extends Pick<
  NationKnowledge,
  'nation' | 'urgent' | 'questions' | 'reasons' | 'firstSteps' | 'costs'
> {
  routes: Readonly<Record<string, Pick<RouteWords, 'name' | 'says'>>>
  warnings: Readonly<Record<string, Pick<WarningWords, 'says'>>>
}

/** The rest of what is said of one way, and what that rests on. The last period of each clock speaks for it. */
export interface WayKnowledge {
  words: Omit<RouteWords, 'name' | 'says'>
  sources: Readonly<Record<string, SourceNote>>
  facts: Readonly<Record<string, FactNote<string>>>
  bodies: Readonly<Record<string, ShownBody>>
  clocks: Readonly<Record<string, Pick<ClockWords, 'title' | 'startsWhen' | 'showAs'>>>
}

/** A body as the chooser's answer shows it. */
export type ShownBody = Pick<
  BodyNote,
  'id' | 'name' | 'says' | 'cannot' | 'howToFind' | 'finderUrl' | 'phone'
>

/** A guide page, ready to show. */
export interface CompiledPage {
  id: string
  title: string
  summary: string
  group: string
  order: number
  nations: readonly string[]
  steps?: readonly PictureStep[]
  html: string
  notes: readonly FactNote[]
  checkedOn: string
  reviewBy: string
}

/** What is said of one rung of the ladder. What differs in the nation is settled already. */
export interface RungWords {
  name: string
  says: string
  opens: string
  first: string
}

/** What the ladder of one nation says and rests on, but for its clocks. */
export interface LadderKnowledge {
  nation: NationId
  rungs: Readonly<Record<string, RungWords>>
  sources: Readonly<Record<string, SourceNote>>
  facts: Readonly<Record<string, FactNote<string>>>
  bodies: Readonly<Record<string, BodyNote<string>>>
}

/** The words of every clock that runs in one nation, those of the whole UK among them, with all their periods. */
export interface ClockKnowledge {
  nation: NationId
  sources: Readonly<Record<string, SourceNote>>
  clocks: Readonly<Record<string, readonly ClockWords<string>[]>>
}

/** What is said about something that the reader found in a letter. */
export interface ReaderReason {
  title: string
  why: string
  mend: string
  /** Where the reason was read. None where it is our own rule, and then `why` says so. */
  sources: readonly { name: string; url: string; checkedOn: string }[]
}

/** The words of the reader before sending, by the names that it gives. */
export interface ReaderKnowledge {
  reasons: Readonly<Record<string, ReaderReason>>
  rewrites: Readonly<Record<string, string>>
  ticks: Readonly<Record<string, string>>
}
