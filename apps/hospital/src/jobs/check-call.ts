import { seconds } from '@fresh-eyes/ward/instant'
import type { Actor, CallEvent } from '@fresh-eyes/ward/call'
import { beginRun, checkCodeOf, dropChecks, endRun, openChecks, takeTurn } from '../store/check-runs.ts'
import { happen } from '../store/happen.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'

const patience = seconds(10)
const keptFor = seconds(24 * 60 * 60)
const machine: Actor & { kind: 'staff' } = { kind: 'staff', user: 'service-check', role: 'machine' }

export interface CheckSetup {
  /** The address that a caller's telephone would use. */
  origin: string
  everySeconds: number
  /** How long a page has to be received. */
  pageWithinSeconds: number
}

/**
 * Calls the service the way a caller does, on each site: the page, the button, the caller's own page; then waits until a page
 * was received, and closes the call. What failed is written down by its step (hazard H09). Gives how many calls it made.
 */
export async function checkCalls(db: Db, clocks: Clocks, setup: CheckSetup): Promise<number> {
  const sites = await db.selectFrom('site').select(['trust', 'site']).execute()
  const made = await Promise.all(
    sites.map(async (place) => {
      if (!(await takeTurn(db, clocks, place, seconds(setup.everySeconds)))) return 0
      // What a killed process left would page its machine for ever.
      const left = clocks.steady() - seconds(setup.pageWithinSeconds) - 2 * patience
      for (const call of await openChecks(db, place, left)) await closeIt(db, clocks, place, call)
      await checkOne(db, clocks, place, setup)
      await dropChecks(db, place, clocks.steady() - keptFor)
      return 1
    }),
  )
  return made.reduce<number>((sum, one) => sum + one, 0)
}

async function checkOne(db: Db, clocks: Clocks, place: Placed, setup: CheckSetup): Promise<void> {
  const code = await checkCodeOf(db, place)
  const began = performance.now()
  const run = await beginRun(db, clocks, place)
  const called = await callAsACaller(setup.origin, code)
  if ('failed' in called) return endRun(db, place, run, called)
  const received = await untilReceived(db, place, called.key, seconds(setup.pageWithinSeconds))
  if (received.call !== undefined) await closeIt(db, clocks, place, received.call)
  await endRun(
    db,
    place,
    run,
    received.received ? { took: Math.round(performance.now() - began) } : { failed: 'page-not-received' },
  )
}

async function callAsACaller(origin: string, code: string): Promise<{ key: string } | { failed: string }> {
  let step = 'page-not-shown'
  try {
    const signal = AbortSignal.timeout(patience)
    const page = await fetch(`${origin}/${code}`, { signal })
    const key = /name="key" value="([\w-]{22})"/.exec(await page.text())?.[1]
    if (!page.ok || key === undefined) return { failed: step }
    step = 'call-not-stored'
    const sent = await fetch(`${origin}/${code}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key }).toString(),
      signal,
    })
    await sent.body?.cancel()
    const own = sent.headers.get('location')
    if (sent.status !== 303 || !own?.startsWith('/s/')) return { failed: step }
    step = 'status-not-shown'
    const status = await fetch(`${origin}${own}`, { signal })
    await status.body?.cancel()
    return status.ok ? { key } : { failed: step }
  } catch {
    return { failed: step }
  }
}

async function untilReceived(
  db: Db,
  { trust, site }: Placed,
  key: string,
  within: number,
): Promise<{ received: boolean; call: string | undefined }> {
  const until = performance.now() + within
  let call: string | undefined
  while (performance.now() < until) {
    const row = await db
      .selectFrom('call')
      .leftJoin('page', (join) =>
        join
          .onRef('page.trust', '=', 'call.trust')
          .onRef('page.site', '=', 'call.site')
          .onRef('page.call', '=', 'call.call'),
      )
      .select(({ fn }) => ['call.call', fn.max('page.received_at').as('received')])
      .where('call.trust', '=', trust)
      .where('call.site', '=', site)
      .where('call.client_key', '=', key)
      .groupBy('call.call')
      .executeTakeFirst()
    call = row?.call
    if (row && row.received !== null) return { received: true, call }
    await new Promise((done) => setTimeout(done, pollEvery))
  }
  return { received: false, call }
}

const pollEvery = 100

async function closeIt(db: Db, clocks: Clocks, place: Placed, call: string): Promise<void> {
  const steps: ((at: number) => CallEvent)[] = [
    (at) => ({ kind: 'accepted', at, by: machine, role: machine.role, dueAt: at + seconds(60) }),
    (at) => ({ kind: 'arrived', at, by: machine }),
    (at) => ({
      kind: 'closed',
      at,
      by: machine,
      closing: {
        acute: true,
        outcomes: ['other'],
        actions: [],
        callerTold: { told: false, why: 'The service called itself.' },
      },
    }),
  ]
  for (const step of steps) await happen(db, clocks, place, call, (_call, at) => step(at))
}
