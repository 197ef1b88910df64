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
