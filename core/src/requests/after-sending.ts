import type { Day } from '../calendar/index.ts'
import type { Entry } from '../casefile/index.ts'
import type { DatedReply } from './current-reply.ts'
import { isHere, type NudgeCounter, type NudgeDay } from './nudge-day.ts'
import type { Step } from './step.ts'

type About = Pick<Step, 'letter' | 'sent' | 'to'>

/** What follows from a letter that was sent and what came back, on a day. */
export function stepsAfterSending(
  sent: Entry<'sent'>,
  current: DatedReply | undefined,
  { on, count }: { on: Day; count: NudgeCounter },
): readonly Step[] {
  const about = { letter: sent.fields.letter, sent: sent.id, to: sent.fields.to }
  if (!current) return afterNothing(about, count('uk/request-nudge', sent.fields.sentOn), on)
  const { reply, when } = current
  switch (reply.fields.outcome) {
    case 'agreed': {
      const nudge = count('uk/referral-nudge', when)
      return [
        {
          step: isHere(nudge, on) ? 'check-the-referral-was-sent' : 'wait-for-the-referral',
          ...about,
          ...nudge,
        },
      ]
    }
    case 'refused-aloud':
      return [{ step: 'ask-for-the-reason-in-writing', ...about }]
    case 'refused-in-writing':
    case 'answered':
      return [{ step: 'choose-after-a-written-no', ...about }]
    case 'asks-for-more':
      return [{ step: 'answer-their-question', ...about }]
    case 'acknowledged':
    case 'holding': {
      const { promisedBy } = reply.fields
      if (promisedBy) return afterPromise(about, promisedBy, count, on)
      const nudge = count('uk/request-nudge', when)
      return [{ step: isHere(nudge, on) ? 'send-a-reminder' : 'keep-waiting', ...about, ...nudge }]
    }
  }
}

// Post goes astray, so ask that first. The reminder is there for when it did arrive.
function afterNothing(about: About, nudge: NudgeDay, on: Day): readonly Step[] {
  if (!isHere(nudge, on)) return [{ step: 'wait', ...about, ...nudge }]
  return [
    { step: 'ask-whether-it-arrived', ...about, ...nudge },
    { step: 'send-a-reminder', ...about, ...nudge },
  ]
}

// Their own day. Once it has passed, a letter may still be in the post for the length of the chase nudge.
function afterPromise(about: About, promisedBy: Day, count: NudgeCounter, on: Day): readonly Step[] {
  if (on <= promisedBy) return [{ step: 'keep-waiting-until', ...about, on: promisedBy }]
  const chase = count('uk/chase-nudge', promisedBy)
  const overdue: Step = { step: 'overdue-promise', ...about, ...chase, on: promisedBy }
  return isHere(chase, on) ? [overdue, { step: 'send-a-reminder', ...about, ...chase }] : [overdue]
}
