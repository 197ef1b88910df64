import type { BankHolidays, Day } from '../calendar/index.ts'
import type { Entry, OutputEntry } from '../casefile/index.ts'
import type { NationId } from '../routes/index.ts'
import type { Clock, Standing } from '../clocks/index.ts'
import { stepsAfterComplaint } from './after-complaint.ts'
import { stepsAfterRequest } from './after-request.ts'
import { stageOf } from './clocks-of.ts'
import { groupByCase, type Group } from './groups.ts'
import { stepOfDraft, stepOfReminder } from './held-letters.ts'
import { kindOf } from './letter-kind.ts'
import { countNudgesWith } from './nudge-day.ts'
import { stepIds, type Step } from './step.ts'
import { openThreads, type Thread } from './threads.ts'

/** What nextSteps needs to know beside the record. */
export interface Circumstances {
  /** Today, where the person is. */
  on: Day
  /** allClocks of core/nations. Throws when one that is needed is not among them. */
  clocks: readonly Clock[]
  /** The bank holidays of each nation that is at hand. */
  holidays: Readonly<Partial<Record<NationId, BankHolidays>>>
  /** What the content says of each period of a clock, by its fact. Without it no day is ever shown as law. */
  standing?: Readonly<Partial<Record<string, Standing>>>
  /** Whether something was written that no backup has. The device knows. */
  needsBackup?: boolean
}

/**
 * What to do now, and what to wait for: case by case in the order they were begun, and within a case what is to do before
 * what is to wait for. A backup comes last. A case always has at least one step; an empty record has none.
 */
export function nextSteps(entries: readonly OutputEntry[], circumstances: Circumstances): readonly Step[] {
  const replies = entries.filter((entry) => entry.kind === 'reply')
  const steps = groupByCase(entries).flatMap((group) =>
    stepsOfGroup(group, replies, circumstances)
      .toSorted(inOrder)
      .map((step) => (group.case === undefined ? step : { case: group.case, ...step })),
  )
  return circumstances.needsBackup ? [...steps, { step: 'make-a-backup' }] : steps
}

function stepsOfGroup(
  group: Group,
  replies: readonly Entry<'reply'>[],
  circumstances: Circumstances,
): readonly Step[] {
  const { isClosed, letters, sent, reminders, entry } = group
  const outcome = entry?.fields.outcome
  if (isClosed) return [{ step: 'closed', ...(outcome && { outcome }) }]
  const { on } = circumstances
  const drafts = letters.filter(({ id }) => !sent.some(({ fields }) => fields.letter === id))
  const steps = [
    ...reminders.flatMap((reminder) => stepOfReminder(reminder, on) ?? []),
    ...openThreads({ letters, sent, replies }).flatMap((thread) =>
      stepsOfThread(thread, group, circumstances),
    ),
    ...drafts.map((draft) => stepOfDraft(draft, on)),
  ]
  // A note for later, or a letter that asks for nothing, leaves the case where it was.
  return steps.some(({ step }) => !['noted-for-later', 'do-what-you-noted'].includes(step))
    ? steps
    : [...steps, { step: 'start-a-letter' }]
}

function stepsOfThread(
  thread: Thread,
  { nation }: Group,
  { on, clocks, holidays, standing }: Circumstances,
): readonly Step[] {
  const { letterId } = thread.sent.fields
  if (kindOf(letterId) === 'notice') return []
  const ofNation = nation && holidays[nation]
  const count = countNudgesWith(clocks, ofNation)
  const hasStage = nation && stageOf(thread, nation)
  if (!nation || !ofNation || !hasStage) return stepsAfterRequest(thread, { on, count })
  const rules = { nation, clocks, holidays: ofNation, standing: standing ?? {} }
  return stepsAfterComplaint(thread, { on, count, rules })
}

function inOrder(one: Step, other: Step): number {
  const byStep = stepIds.indexOf(one.step) - stepIds.indexOf(other.step)
  const [first, second] = [one.on ?? '9999', other.on ?? '9999']
  return byStep || (first < second ? -1 : first > second ? 1 : 0)
}
