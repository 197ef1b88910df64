import type { Actor, CallEvent, Closing, Told } from '@fresh-eyes/ward/call'
import { minutes } from '@fresh-eyes/ward/instant'
import { storeCall, type Opened } from '../store/open-call.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { place } from './made-up-ward.ts'

const nia: Actor = { kind: 'staff', user: 'nia', role: 'responder' }

export const ward: Closing = {
  acute: false,
  theme: 'communication',
  outcomes: ['no-change'],
  actions: ['act-phone-advice'],
  callerTold: { told: true, words: 'The ward will ring you tonight.' },
}
export const icu: Closing = {
  acute: true,
  outcomes: ['transfer-icu-hdu', 'treatment-change'],
  actions: ['act-review'],
  callerTold: { told: true, words: 'She is in intensive care.' },
}

/** A made-up call of the past: when it came in, and after how many minutes each step was. */
export interface PastCall {
  at: number
  ward?: string | null
  told?: Told
  accepted?: number
  arrived?: number
  closed?: number
  closing?: Closing
}

/** The key of the form of a past call, by when it came in. */
export const keyOf = (at: number): string => `past-${at}`

/** Stores a call that came in, and went on, in the past: as if the service had seen it then. */
export function storePast(db: Db, clocks: Clocks, past: PastCall): Promise<Opened> {
  const { at, told = {}, accepted, arrived, closed, closing } = past
  const after = (count: number): number => at + minutes(count)
  const events: CallEvent[] = [
    {
      kind: 'opened',
      at,
      by: { kind: 'caller' },
      channel: 'page',
      ward: past.ward === undefined ? 'oak' : past.ward,
      told,
    },
  ]
  if (accepted !== undefined)
    events.push({
      kind: 'accepted',
      at: after(accepted),
      by: nia,
      role: 'responder',
      dueAt: after(accepted + 10),
    })
  if (arrived !== undefined) events.push({ kind: 'arrived', at: after(arrived), by: nia })
  if (closed !== undefined && closing) events.push({ kind: 'closed', at: after(closed), by: nia, closing })
  return storeCall(db, clocks, { ...place, clientKey: keyOf(at) }, events)
}
