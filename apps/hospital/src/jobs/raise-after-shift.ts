import { inForce, type Shift } from '@fresh-eyes/ward/rota'
import { happen } from '../store/happen.ts'
import { openCalls } from '../store/read-calls.ts'
import type { Clocks } from '../store/clocks.ts'
import { contactsOf } from '../store/contacts.ts'
import type { Db } from '../store/database.ts'
import { versionsOf } from '../store/rotas.ts'
import type { Placed } from '../store/tables.ts'

/**
 * Raises each open call whose holder's shift ended after they took it, and who is on no shift now: a promise that nobody handed
 * over is paged for again (hazard H08). Whoever was on no shift when they took it is left alone: there is no end to go by.
 * Gives how many it raised.
 */
export async function raiseAfterShift(db: Db, clocks: Clocks): Promise<number> {
  const sites = await db.selectFrom('site').select(['trust', 'site']).execute()
  let raised = 0
  for (const place of sites) raised += await raiseOn(db, clocks, place)
  return raised
}

async function raiseOn(db: Db, clocks: Clocks, place: Placed): Promise<number> {
  const held = (await openCalls(db, place)).flatMap(({ id, team, call }) =>
    call.promise && call.raisedAt === null ? [{ id, team, promise: call.promise }] : [],
  )
  if (held.length === 0) return 0
  const now = clocks.wall()
  const contacts = await contactsOf(db, place)
  let raised = 0
  for (const { id, team, promise } of held) {
    const theirs = new Set(contacts.filter(({ user }) => user === promise.user).map(({ id }) => id))
    const shifts = inForce(await versionsOf(db, place, team, promise.at))
    if (
      !isOver(
        shifts.filter(({ contact }) => theirs.has(contact)),
        promise.at,
        now,
      )
    )
      continue
    const done = await happen(db, clocks, place, id, (call, at) =>
      call.promise?.user === promise.user && call.promise.at === promise.at && call.raisedAt === null
        ? { kind: 'raised', at, by: { kind: 'service' }, why: 'shift-over' }
        : undefined,
    )
    if (done.done) raised++
  }
  return raised
}

function isOver(shifts: Shift[], tookAt: number, now: number): boolean {
  const ended = shifts.some(({ from, until }) => from <= tookAt && tookAt < until && until <= now)
  return ended && !shifts.some(({ from, until }) => from <= now && now < until)
}
