import type { MadeUpPerson } from '@fresh-eyes/core/people'
import { keepAnswers } from '../device/kept-answers.ts'
import { setTrialDay, trialDay } from '../device/day-here.ts'
import { openDevice } from '../device/index.ts'
import { rememberWriter } from './writer.ts'

/** The store of trials: a made-up case can never be mixed with someone's own. */
export const TRIAL_STORE = 'fresh-eyes-trial'

/** Opens a made-up person's case in this tab, in the place of any trial before it. False when it could not be kept. */
export async function startTrial(person: MadeUpPerson): Promise<boolean> {
  // A page that is still being left can hold the earlier trial. Two people must never stand in one case list.
  if (!(await eraseTrial()) && !(await eraseTrial())) return false
  const found = await openDevice({ now: () => new Date(), storeName: TRIAL_STORE })
  if ('refused' in found) return false
  const kept = await found.opened.save(person.changes)
  found.opened.close()
  if (!kept.saved) return false
  setTrialDay(person.on)
  // Known already from the record: a made-up case does not begin with a question.
  const writer = person.changes.find(({ set }) => 'role' in set && set.role === 'writer')
  rememberWriter(TRIAL_STORE, writer ? { is: 'carer', person: writer.entry } : { is: 'patient' })
  keepAnswers(person.nation, person.answers)
  // Loaded afresh, so that the page opens the trial's store and no other.
  location.assign('/case')
  return true
}

/** Ends the trial in this tab and erases it. */
export async function endTrial(): Promise<void> {
  await eraseTrial()
  sessionStorage.clear()
  location.assign('/try')
}

/** Erases the trial before this one. False when something still holds it. */
async function eraseTrial(): Promise<boolean> {
  const found = await openDevice({ now: () => new Date(), storeName: TRIAL_STORE })
  const erased = 'opened' in found ? await found.opened.eraseEverything() : { refused: found.refused }
  if (trialDay()) setTrialDay(undefined)
  return 'erased' in erased
}
