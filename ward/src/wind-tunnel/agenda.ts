import type { Instant } from '../instant/index.ts'

/** What is to happen, soonest first; of two at the same instant, the one that was put in first. */
export interface Agenda<Entry> {
  put: (at: Instant, entry: Entry) => void
  /** When the next is, or undefined when nothing is left. */
  next: () => Instant | undefined
  /** The next itself, which stays. */
  peek: () => Entry | undefined
  take: () => Entry | undefined
}

interface Line<Entry> {
  at: Instant
  order: number
  entry: Entry
}

/** Makes an empty agenda: a binary heap. */
export function makeAgenda<Entry>(): Agenda<Entry> {
  const heap: Line<Entry>[] = []
  let order = 0
  const before = (one: number, other: number): boolean => {
    const [a, b] = [heap[one], heap[other]]
    if (!a || !b) return false
    return a.at < b.at || (a.at === b.at && a.order < b.order)
  }
  const swap = (one: number, other: number): void => {
    const [a, b] = [heap[one], heap[other]]
    if (!a || !b) return
    heap[one] = b
    heap[other] = a
  }
  return {
    put: (at, entry) => {
      let here = heap.push({ at, order: order++, entry }) - 1
      for (let parent = (here - 1) >> 1; here > 0 && before(here, parent); parent = (here - 1) >> 1) {
        swap(here, parent)
        here = parent
      }
    },
    next: () => heap[0]?.at,
    peek: () => heap[0]?.entry,
    take: () => {
      swap(0, heap.length - 1)
      const taken = heap.pop()
      for (let here = 0; ;) {
        const [left, right] = [2 * here + 1, 2 * here + 2]
        const smaller = before(right, left) ? right : left
        if (!before(smaller, here)) break
        swap(smaller, here)
        here = smaller
      }
      return taken?.entry
    },
  }
}
