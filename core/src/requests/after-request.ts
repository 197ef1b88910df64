import type { Day } from '../calendar/index.ts'
import type { LetterName } from '../nations/index.ts'
import { leadsToReferral } from './letter-kind.ts'
import { isHere, type NudgeCounter, type NudgeDay } from './nudge-day.ts'
import type { Step } from './step.ts'
import type { Thread } from './threads.ts'

export type About = Pick<Step, 'letter' | 'sent' | 'to'>

/** What follows from a request that was sent and what came back, on a day. No law sets any day of it. */
export function stepsAfterRequest(
  { sent, current, chase }: Thread,
  { on, count }: { on: Day; count: NudgeCounter },
): readonly Step[] {
  const about = { letter: sent.fields.letter, sent: sent.id, to: sent.fields.to }
  if (chase) return afterChase(about, count('uk/request-nudge', chase.fields.sentOn), on)
  if (!current) return afterNothing(about, count('uk/request-nudge', sent.fields.sentOn), on)
  const { reply, when } = current
  const { outcome, promisedBy } = reply.fields
  switch (outcome) {
    case 'agreed':
      return [afterYes(about, sent.fields.letterId, count('uk/referral-nudge', when), on)]
    case 'refused-aloud':
      // Whoever was asked for the reason and said no has said all that can be asked for.
      return sent.fields.letterId === 'reasons-for-refusal'
        ? [choices(about, sent.fields.letterId)]
        : [{ step: 'ask-for-the-reason-in-writing', ...about, start: reasonsLetter(sent.fields.letterId) }]
    case 'refused-in-writing':
      return [choices(about, sent.fields.letterId)]
    case 'answered':
      return sent.fields.letterId === 'reasons-for-refusal'
        ? [choices(about, sent.fields.letterId)]
        : [{ ...choices(about, sent.fields.letterId), step: 'read-their-answer' }]
    case 'asks-for-more':
      return [{ step: 'answer-their-question', ...about }]
    case 'acknowledged':
    case 'holding': {
      if (promisedBy) return afterPromise(about, promisedBy, count, on)
      const nudge = count('uk/request-nudge', when)
      return [
        isHere(nudge, on)
          ? { step: 'send-a-reminder', ...about, ...nudge, start: 'chase' }
          : { step: 'keep-waiting', ...about, ...nudge },
      ]
    }
  }
}

// A practice that will not register somebody is asked for its reason by the letter to that practice (lt-17).
function reasonsLetter(letterId: string): LetterName {
  return letterId === 'change-practice' ? 'change-practice' : 'reasons-for-refusal'
}

/** A letter that asked again, and nothing since. */
export function afterChase(about: About, nudge: NudgeDay, on: Day): readonly Step[] {
  return isHere(nudge, on)
    ? [
        {
          step: 'very-overdue',
          ...about,
          ...nudge,
          choices: [{ choice: 'up-the-ladder' }, { choice: 'stop' }],
        },
      ]
    : [{ step: 'wait', ...about, ...nudge }]
}

/** Their own day. Once it has passed, a letter may still be in the post for the length of the chase nudge. */
export function afterPromise(about: About, promisedBy: Day, count: NudgeCounter, on: Day): readonly Step[] {
  if (on <= promisedBy) return [{ step: 'keep-waiting-until', ...about, on: promisedBy }]
  const chase = count('uk/chase-nudge', promisedBy)
  const overdue: Step = { step: 'overdue-promise', ...about, ...chase, on: promisedBy }
  return isHere(chase, on)
    ? [overdue, { step: 'send-a-reminder', ...about, ...chase, start: 'chase' }]
    : [overdue]
}

// Post goes astray, so ask that first. The reminder is there for when it did arrive.
function afterNothing(about: About, nudge: NudgeDay, on: Day): readonly Step[] {
  if (!isHere(nudge, on)) return [{ step: 'wait', ...about, ...nudge }]
  return [
    { step: 'ask-whether-it-arrived', ...about, ...nudge },
    { step: 'send-a-reminder', ...about, ...nudge, start: 'chase' },
  ]
}

function afterYes(about: About, letterId: string, nudge: NudgeDay, on: Day): Step {
  if (!leadsToReferral(letterId)) return { step: 'see-that-it-happens', ...about }
  return isHere(nudge, on)
    ? { step: 'check-the-referral-was-sent', ...about, ...nudge, start: 'follow-up' }
    : { step: 'wait-for-the-referral', ...about, ...nudge }
}

// What has been tried already is not offered again. Stopping is always fair.
function choices(about: About, letterId: string): Step {
  return {
    step: 'choose-after-a-written-no',
    ...about,
    choices: [
      ...(letterId === 'another-gp' ? [] : [{ choice: 'another-gp' as const, start: 'another-gp' as const }]),
      ...(letterId === 'request-specialist'
        ? []
        : [{ choice: 'through-the-specialist' as const, start: 'request-specialist' as const }]),
      ...(letterId === 'prior-approval'
        ? [{ choice: 'funding-decision' as const, start: 'prior-approval' as const }]
        : []),
      { choice: 'up-the-ladder' },
      { choice: 'stop' },
    ],
  }
}
