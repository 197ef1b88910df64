// What stands on the page and is not on the device yet, with its words where a form is to show them again. To leave now would lose
// it. In memory only: it may be private words, or a phone that is shared.
const notKept = new Map<unknown, unknown>()

export const hold = (what: unknown, words?: unknown): void => void notKept.set(what, words)
export const letGo = (what: unknown): void => void notKept.delete(what)
/** For when everything was erased, on purpose. */
export const letGoOfAll = (): void => notKept.clear()
export const isAnythingNotKept = (): boolean => notKept.size > 0
/** The words that were held, if they were. */
export const wordsHeld = (what: unknown): unknown => notKept.get(what)

const onTheWay = new Set<Promise<unknown>>()

/** Notes that something is on its way to the device. Returns what it was given. */
export function onItsWay<Kept>(saving: Promise<Kept>): Promise<Kept> {
  const over: Promise<unknown> = saving.then(
    () => onTheWay.delete(over),
    () => onTheWay.delete(over),
  )
  onTheWay.add(over)
  return saving
}

/** Waits until what is on its way is on the device, for a second at most. For a page that is hidden already. */
export async function untilKept(atMost = 1000): Promise<void> {
  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
  // A field that was left only now begins to be saved in a moment.
  await pause(0)
  await Promise.race([Promise.all(onTheWay), pause(atMost)])
}
