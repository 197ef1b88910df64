import type { BankHolidays, Day } from '../calendar/index.ts'
import type { Entry } from '../casefile/index.ts'
import type { Clock } from '../clocks/index.ts'
import type { NationId } from '../routes/index.ts'
import { stepsAfterSending } from './after-sending.ts'
import { currentReply } from './current-reply.ts'
import { groupByCase, type Group } from './groups.ts'
import { countNudgesWith } from './nudge-day.ts'
import { stepIds, type Step } from './step.ts'

/** What nextSteps needs to know beside the record. */
export interface Circumstances {
  /** Today, where the person is. */
  on: Day
  /** ukClocks of core/nations. Throws when one of our nudges is not among them. */
  clocks: readonly Clock[]
  /** The bank holidays of each nation that is at hand. */
  holidays: Readonly<Partial<Record<NationId, BankHolidays>>>
  /** Whether something was written that no backup has. The device knows. */
  needsBackup?: boolean
}

/**
 * What to do now, and what to wait for: case by case in the order they were begun, and within a case what is to do before
 * what is to wait for. A backup comes last. A case always has at least one step; an empty record has none.
 */
export function nextSteps(entries: readonly Entry[], circumstances: Circumstances): readonly Step[] {
  const replies = entries.filter((entry) => entry.kind === 'reply').filter(({ removed }) => !removed)
  const steps = groupByCase(entries).flatMap((group) =>
    stepsOfGroup(group, replies, circumstances)
      .toSorted(inOrder)
      .map((step) => (group.case === undefined ? step : { case: group.case, ...step })),
  )
  return circumstances.needsBackup ? [...steps, { step: 'make-a-backup' }] : steps
}

function stepsOfGroup(
  { isClosed, nation, letters, sent }: Group,
  replies: readonly Entry<'reply'>[],
  { on, clocks, holidays }: Circumstances,
): readonly Step[] {
  if (isClosed) return [{ step: 'closed' }]
  if (letters.length === 0 && sent.length === 0) return [{ step: 'start-a-letter' }]
  const count = countNudgesWith(clocks, nation && holidays[nation])
  const answered = sent.map((each) => ({ each, reply: currentReply(each, replies) }))
  const open = answered.filter(({ each, reply }) => reply || !sent.some((later) => sendsAgain(later, each)))
  const drafts = letters.filter(({ id }) => !sent.some(({ fields }) => fields.letter === id))
  return [
    ...open.flatMap(({ each, reply }) => stepsAfterSending(each, reply, { on, count })),
    ...drafts.map(({ id }): Step => ({ step: 'finish-the-letter', letter: id })),
  ]
}

// The same letter sent once more stands in the place of the one that nobody answered.
function sendsAgain(later: Entry<'sent'>, earlier: Entry<'sent'>): boolean {
  const isSameLetter = later.fields.letter === earlier.fields.letter
  return isSameLetter && whenSent(later) > whenSent(earlier)
}

function whenSent({ id, createdAt, fields }: Entry<'sent'>): string {
  return [fields.sentOn, createdAt, id].join(' ')
}

function inOrder(one: Step, other: Step): number {
  const byStep = stepIds.indexOf(one.step) - stepIds.indexOf(other.step)
  const [first, second] = [one.on ?? '9999', other.on ?? '9999']
  return byStep || (first < second ? -1 : first > second ? 1 : 0)
}
