import type { FeedEvent, Means } from './feed-event.ts'

const ranks: Record<Means, number> = {
  expect: 0,
  'cancel-expect': 1,
  admit: 2,
  'cancel-admit': 3,
  move: 4,
  swap: 5,
  'cancel-move': 6,
  out: 7,
  'cancel-out': 8,
  return: 9,
  'cancel-return': 10,
  update: 11,
  leave: 12,
  'cancel-leave': 13,
  merge: 14,
  unmerge: 15,
}

/** A cancel takes effect when it was written down; its own "happened" is that of what it takes back. Other events: when they happened. */
export const takesEffectAt = ({ means, at, recordedAt }: FeedEvent): number =>
  means.startsWith('cancel-') ? recordedAt : at

/** The order in which things happened, the same however they arrived. */
export function inOrder(one: FeedEvent, other: FeedEvent): number {
  return (
    takesEffectAt(one) - takesEffectAt(other) ||
    one.recordedAt - other.recordedAt ||
    ranks[one.means] - ranks[other.means] ||
    compareIds(one, other)
  )
}

/** The order in which the sender wrote them down. */
export function asRecorded(one: FeedEvent, other: FeedEvent): number {
  return one.recordedAt - other.recordedAt || ranks[one.means] - ranks[other.means] || compareIds(one, other)
}

function compareIds({ id: one }: FeedEvent, { id: other }: FeedEvent): number {
  return one < other ? -1 : one > other ? 1 : 0
}
