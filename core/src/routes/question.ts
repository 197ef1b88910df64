import type { FirstStepId, QuestionId, RouteId, WarningId } from './names.ts'

/** Where an answer leads: to another question, or to a way to go. */
export type Lead = { next: QuestionId } | { route: RouteId }

/** What an answer does, beside leading on. */
export interface Answer {
  /** Where it leads. */
  lead: Lead
  /** True when the answer is a reason for the way that is chosen, so that it is said back to the person. */
  weighs?: true
  /** Warnings that hold for whatever road is chosen after this answer. */
  warnings?: readonly WarningId[]
  /** Something that comes before the first step of any road. */
  first?: FirstStepId
  /** Letters to have beside whichever letter the way asks for. */
  letters?: readonly string[]
}

/** One question, as it is asked in one nation. Its words are looked up from its id. */
export interface Question {
  id: QuestionId
  answers: Readonly<Record<string, Answer>>
}

/** Answers by question. Answers to questions that are no longer asked stay here, and come back when they are. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>
