import type { Actor, CallEvent } from '@fresh-eyes/ward/call'
import { sql } from 'kysely'
import { happenIn } from './happen.ts'
import { openCall } from './open-call.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** What a switchboard says of one telephone call. It may say it twice, late or in another order, or never say the end. */
export interface LineSaid {
  event: 'offered' | 'answered' | 'ended'
  /** The switchboard's own id of the telephone call. */
  line: string
  ward: string | null
  /** The number that rings, to call back. */
  from?: string
  /** Said with the end, by a switchboard that knows. */
  wasAnswered?: boolean
  /** A machine took it: that is not an answer (hazard H01). */
  voicemail?: boolean
}

type Marks = 'offered_at' | 'answered_at' | 'ended_at'

const marks = { offered: 'offered_at', answered: 'answered_at', ended: 'ended_at' } as const satisfies Record<
  LineSaid['event'],
  Marks
>
const switchboard: Actor = { kind: 'switchboard' }

/**
 * Keeps what a switchboard said. Whatever it says first of a telephone call opens a call, so that one that nobody picked up, or of
 * which only the end was heard, is in the queue all the same. Said again, it changes nothing. Gives the call and its reference.
 */
export async function keepLine(
  db: Db,
  clocks: Clocks,
  place: Placed,
  said: LineSaid,
): Promise<{ id: string; reference: string }> {
  const before = said.from === undefined ? undefined : await lastFrom(db, place, said)
  const { id, reference } = await openCall(db, clocks, {
    ...place,
    clientKey: keyOf(said.line),
    event: {
      by: switchboard,
      channel: 'switchboard',
      ward: said.ward,
      told: said.from === undefined ? {} : { callBackNumber: said.from },
      ...(before === undefined ? {} : { before }),
    },
  })
  await db.transaction().execute(async (trx) => {
    const { trust, site } = place
    const row = { trust, site, line: said.line }
    await trx
      .insertInto('phone_line')
      .values({ ...row, call: id, offered_at: null, answered_at: null, ended_at: null })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'line']).doNothing())
      .execute()
    const known = await trx
      .selectFrom('phone_line')
      .select(['offered_at', 'answered_at', 'ended_at'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('line', '=', said.line)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const mark = marks[said.event]
    // Voicemail that "answers" is told with the end; until then the telephone still counts as ringing.
    if (known[mark] !== null || (said.event === 'answered' && said.voicemail)) return
    await trx
      .updateTable('phone_line')
      .set({ [mark]: clocks.wall() })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('line', '=', said.line)
      .execute()
    await happenIn(trx, clocks, place, id, (_call, at) => eventOf(said, at, known.answered_at !== null))
  })
  return { id, reference }
}

function eventOf(
  { event, line, wasAnswered, voicemail }: LineSaid,
  at: number,
  wasHeard: boolean,
): CallEvent {
  if (event !== 'ended') return { kind: event, at, by: switchboard, line }
  const answered = voicemail !== true && (wasAnswered ?? wasHeard)
  return {
    kind: 'ended',
    at,
    by: switchboard,
    line,
    wasAnswered: answered,
    ...(voicemail ? { voicemail } : {}),
  }
}

const keyOf = (line: string): string => `switchboard:${line}`

/** The call before, from the same number: a second call is shown as one (hazard H11). */
async function lastFrom(
  db: Db,
  { trust, site }: Placed,
  { from, line }: LineSaid,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('call')
    .select('call')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('client_key', '<>', keyOf(line))
    .where(sql<string>`stands->'told'->>'callBackNumber'`, '=', from ?? '')
    .orderBy('opened_steady', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.call
}
