import { untilKept } from './not-kept.ts'

/** Closes the lock: what is shown goes at once, and with the page goes the key. What is being saved is saved first. */
export async function lockNow(): Promise<void> {
  document.documentElement.hidden = true
  await untilKept()
  location.reload()
}
