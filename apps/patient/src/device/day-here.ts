import { parseDay, type Day } from '@fresh-eyes/core/calendar'
import { localDay } from './today.ts'

const trialKey = 'fresh-eyes-trial-day'

/** The day it is on this device; or, in a tab that tries a made-up case, the day the trial stands on. */
export function dayHere(): Day {
  return trialDay() ?? localDay(new Date())
}

/** The day a trial stands on in this tab, when there is one. */
export function trialDay(): Day | undefined {
  try {
    return parseDay(sessionStorage.getItem(trialKey) ?? '')
  } catch {
    return undefined
  }
}

/** Moves this tab's trial to another day, or ends it. */
export function setTrialDay(day: Day | undefined): void {
  try {
    if (day) sessionStorage.setItem(trialKey, day)
    else sessionStorage.removeItem(trialKey)
  } catch {
    // A browser that keeps nothing shows the real day.
  }
}
