import type { CallEvent } from '../call/index.ts'
import type { Instant } from '../instant/index.ts'
import { countCall, type CountedCall, type RecordedCall } from './counted-call.ts'

/** What makes a call late or changed, so that whoever defends a number sees it before someone else does. */
export const lateReasons = [
  'still-open',
  'closed-after-the-month',
  'reopened',
  'category-changed',
  'entered-from-paper',
  'entered-after-the-month',
] as const
export type LateReason = (typeof lateReasons)[number]

export interface LateCall {
  call: CountedCall
  reasons: LateReason[]
}

/** The calls of a month that were late or changed, in the order of the calls. `until` is when the month ended. */
export function lateCalls(calls: readonly RecordedCall[], until: Instant): LateCall[] {
  return calls.flatMap((recorded) => {
    const call = countCall(recorded)
    const reasons = lateReasons.filter((reason) => holds[reason](call, recorded.events, until))
    return reasons.length === 0 ? [] : [{ call, reasons }]
  })
}

const holds: Record<
  LateReason,
  (call: CountedCall, events: readonly CallEvent[], until: Instant) => boolean
> = {
  'still-open': ({ kind }) => kind === 'open',
  'closed-after-the-month': ({ closedAt }, _events, until) => closedAt !== null && closedAt >= until,
  reopened: (_call, events) => events.some(({ kind }) => kind === 'reopened'),
  'category-changed': (_call, events) => new Set(categoriesIn(events)).size > 1,
  'entered-from-paper': (_call, [opened]) => opened?.late !== undefined,
  'entered-after-the-month': (_call, [opened], until) => (opened?.late?.at ?? 0) >= until,
}

/** What each closing of a call, and each correction of one, said it was. */
function categoriesIn(events: readonly CallEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.kind !== 'closed' && event.kind !== 'corrected') return []
    const { acute, theme, outcomes } = event.closing
    return [JSON.stringify([acute, theme ?? null, acute ? [...outcomes].sort() : []])]
  })
}

/** How a call differs from what a made return said of it. */
export type Difference =
  | { kind: 'new'; now: CountedCall }
  | { kind: 'gone'; then: CountedCall }
  | { kind: 'changed'; then: CountedCall; now: CountedCall; fields: ComparedField[] }

const compared = ['way', 'setting', 'kind', 'result', 'transfers', 'theme', 'reviewed'] as const
export type ComparedField = (typeof compared)[number]

/** What has changed since a return was made: calls that came in since, that are gone from the month, or are counted otherwise. */
export function differencesSince(then: readonly CountedCall[], now: readonly CountedCall[]): Difference[] {
  const before = new Map(then.map((call) => [call.id, call]))
  const after = new Set(now.map(({ id }) => id))
  const still = now.flatMap((call): Difference[] => {
    const was = before.get(call.id)
    if (!was) return [{ kind: 'new', now: call }]
    const fields = compared.filter((field) => String(was[field]) !== String(call[field]))
    return fields.length === 0 ? [] : [{ kind: 'changed', then: was, now: call, fields }]
  })
  return [
    ...still,
    ...then.filter(({ id }) => !after.has(id)).map((call): Difference => ({ kind: 'gone', then: call })),
  ]
}
