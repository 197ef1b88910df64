import type { ClockId } from '../clocks/index.ts'
import { NOT_OFFERED } from '../routes/index.ts'
import type { LetterName } from './letter-name.ts'

/** The rungs, from the ground up. Every nation answers each of them, if only to say that it has none there. */
export const rungIds = [
  'clarify',
  'ask',
  'ask-again',
  'reasons',
  'funding',
  'complaint',
  'commissioner',
  'next-stage',
  'ombudsman',
] as const

export type RungId = (typeof rungIds)[number]

/**
 * When a rung opens, or until when it stays open.
 * - after-a-no-or-silence: a request was refused, or the day to look again has come
 * - before-they-answer: it stands instead of the rung below, so it shuts once that was answered
 * - after-stage-1: the first stage was answered, or its last day has passed
 * - after-the-final-answer: the last local stage was answered, or its last day has passed
 */
export type Opening =
  | 'any-time'
  | 'after-a-no-or-silence'
  | 'after-a-no'
  | 'before-they-answer'
  | 'after-stage-1'
  | 'after-the-final-answer'

/** A rung that stands here. Names, not prose: its words are in content/words, its facts and bodies in content/nations. */
export interface Rung {
  is: 'offered'
  opens: Opening
  /** Who it goes to. What each can and cannot do stands with the body. */
  who: readonly string[]
  /** Who can help a person on it. They decide nothing. */
  beside: readonly string[]
  /** The letters for it, the likeliest first. None where the body has a form of its own. */
  letters: readonly LetterName[]
  /** The person's own last day for it. */
  limits: readonly ClockId[]
  /** What others owe them on it. */
  clocks: readonly ClockId[]
  facts: readonly string[]
}

/** A rung that does not stand here, with what was read. */
export interface NoRung {
  is: typeof NOT_OFFERED
  facts: readonly string[]
}

/** The whole ladder of one nation. */
export interface Ladder {
  rungs: Readonly<Record<RungId, Rung | NoRung>>
  /** Bodies that are often taken for a rung: they watch services or people, and settle nobody's case. */
  notRungs: readonly string[]
}

/** A rung, from what differs. What is left out is empty. */
export function rung(
  opens: Opening,
  facts: readonly string[],
  more: Partial<Omit<Rung, 'is' | 'opens' | 'facts'>>,
): Rung {
  return { is: 'offered', opens, who: [], beside: [], letters: [], limits: [], clocks: [], ...more, facts }
}

/** Says that a nation has no such rung, and what it rests on. */
export function noRung(...facts: string[]): NoRung {
  return { is: NOT_OFFERED, facts }
}

const anyHelp = ['bd-uk-patientsassoc'] as const

/** The rungs below a complaint: no law sets them, and they are the same in all four nations. */
export const rungsEverywhere = {
  clarify: rung('any-time', ['so-uk-004', 'so-uk-011'], {
    who: ['bd-uk-practice'],
    beside: anyHelp,
    letters: ['clarification'],
    clocks: ['uk/request-nudge'],
  }),
  'ask-again': rung('after-a-no-or-silence', ['so-uk-005', 'so-uk-011'], {
    who: ['bd-uk-practice'],
    beside: anyHelp,
    letters: ['chase', 'another-gp', 'follow-up'],
    clocks: ['uk/request-nudge'],
  }),
  reasons: rung('after-a-no', ['re-uk-008', 'so-uk-002'], {
    who: ['bd-uk-practice'],
    beside: anyHelp,
    letters: ['reasons-for-refusal'],
    clocks: ['uk/request-nudge'],
  }),
} as const satisfies Partial<Record<RungId, Rung>>

/** The request itself, the same everywhere but for what each nation adds. */
export function askRung(
  facts: readonly string[],
  beside: readonly string[],
  letters: readonly LetterName[] = [],
): Rung {
  return rung('any-time', ['so-uk-001', 'so-uk-002', 'so-uk-004', ...facts], {
    who: ['bd-uk-practice'],
    beside: [...beside, ...anyHelp],
    letters: ['request-gp', 'request-specialist', 'another-gp', ...letters],
    clocks: ['uk/request-nudge', 'uk/referral-nudge'],
  })
}
