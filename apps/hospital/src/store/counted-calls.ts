import type { CallEvent } from '@fresh-eyes/ward/call'
import type { RecordedCall } from '@fresh-eyes/ward/counting'
import type { ExpressionBuilder } from 'kysely'
import type { Db } from './database.ts'
import type { Placed, Tables } from './tables.ts'
import type { Stretch } from '../words/months.ts'
import { isUuid } from './is-uuid.ts'

/** Which calls: those that came in within a stretch of time, or one. */
export type Which = Stretch | { call: string }

/**
 * The calls of a site, with all that happened to them, oldest first. What is no person's
 * call is left out: the service's calls to itself, which stand in a hidden ward, and drills.
 */
export async function callsToCount(db: Db, place: Placed, which: Which): Promise<RecordedCall[]> {
  if ('call' in which && !isUuid(which.call)) return []
  const calls = await db
    .selectFrom('call')
    .leftJoin('ward', (join) =>
      join
        .onRef('ward.trust', '=', 'call.trust')
        .onRef('ward.site', '=', 'call.site')
        .onRef('ward.ward', '=', 'call.ward'),
    )
    .select(['call.call as id', 'call.reference', 'call.ward', 'ward.setting'])
    .where('call.trust', '=', place.trust)
    .where('call.site', '=', place.site)
    .where((is) => wanted(is, which))
    .where((is) => is.or([is('ward.hidden', 'is', null), is('ward.hidden', '=', false)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('drill')
            .select('drill.ward')
            .whereRef('drill.trust', '=', 'call.trust')
            .whereRef('drill.site', '=', 'call.site')
            .whereRef('drill.client_key', '=', 'call.client_key'),
        ),
      ),
    )
    .orderBy('call.opened_at')
    .orderBy('call.call')
    .execute()
  const events = await db
    .selectFrom('call_event')
    .innerJoin('call', (join) =>
      join
        .onRef('call.trust', '=', 'call_event.trust')
        .onRef('call.site', '=', 'call_event.site')
        .onRef('call.call', '=', 'call_event.call'),
    )
    .select(['call_event.call as id', 'call_event.event'])
    .where('call.trust', '=', place.trust)
    .where('call.site', '=', place.site)
    .where((is) => wanted(is, which))
    .orderBy('call_event.call')
    .orderBy('call_event.seq')
    .execute()
  const byCall = new Map<string, CallEvent[]>()
  for (const { id, event } of events) {
    const known = byCall.get(id)
    if (known) known.push(event)
    else byCall.set(id, [event])
  }
  return calls.map((call) => ({ ...call, events: byCall.get(call.id) ?? [] }))
}

function wanted(
  is: ExpressionBuilder<Tables, 'call'>,
  which: Which,
): ReturnType<ExpressionBuilder<Tables, 'call'>['and']> {
  return 'call' in which
    ? is.and([is('call.call', '=', which.call)])
    : is.and([is('call.opened_at', '>=', which.from), is('call.opened_at', '<', which.until)])
}
