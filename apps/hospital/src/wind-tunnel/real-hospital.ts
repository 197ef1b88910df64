import type { Answers, Asked, PageSent, Plan } from '@fresh-eyes/ward/wind-tunnel'
import type { Database } from '../store/database.ts'
import { readQueue } from './read-queue.ts'
import { startTunnelService, switchboardSecret, whoHeader, type TunnelService } from './tunnel-service.ts'
import { makeTunnelSite, tunnelPlace, wardId } from './tunnel-site.ts'

const { trust, site } = tunnelPlace

/** The real service, asked what a run asks: over HTTP, with its own pages and forms, in compressed time. */
export interface RealHospital {
  answer: (asked: Asked) => Promise<Answers[Asked['ask']]>
  /** The key of each call that is stored, as often as it is stored. */
  keys: () => Promise<string[]>
  close: () => Promise<void>
}

/** Whoever picks up the telephone, and writes down afterwards what stood on paper. */
const onTheTelephone = 'picks-up switchboard'
const closing = {
  acute: 'no',
  theme: 'communication',
  outcomes: 'no-change',
  actions: 'act-review',
  told: 'Made up: we talked with her.',
}

/**
 * Starts the service over an empty database. Time stands still while it is asked something, and goes on from one thing to the next.
 * A call goes by its reference, as it does for callers and desks.
 */
export async function openRealHospital(plan: Plan, database: Database): Promise<RealHospital> {
  await makeTunnelSite(database.db, plan)
  let at = plan.startsAt
  const time = { now: async () => at, running: () => at - plan.startsAt }
  let service: TunnelService | undefined = await startTunnelService(database, time)
  const idByReference = new Map<string, string>()
  const seenPages = new Set<string>()

  const send = async (path: string, who?: string, fields?: Record<string, string>): Promise<Reply> => {
    if (!service) return 'unreachable'
    const answer = await fetch(`${service.address}${path}`, {
      redirect: 'manual',
      ...(who === undefined ? {} : { headers: { [whoHeader]: who } }),
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}.`)
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' }
  }

  const open = async (asked: Asked & { ask: 'open' }): Promise<Answers['open']> => {
    if (!service) return 'unreachable'
    const { key, ward, interpreter } = asked
    if (asked.channel === 'switchboard') return { call: await ringOut(key, ward) }
    if (asked.channel === 'page') {
      take(await send(`/${wardId(ward)}`, undefined, { key }))
      if (interpreter) take(await send(`/s/${key}`, undefined, { interpreter: 'yes' }))
      return { call: referenceOn(await send(`/s/${key}`)) }
    }
    const path = take(await send('/phone', onTheTelephone, { key, ward: wardId(ward) }))
    if (interpreter) take(await send(path, onTheTelephone, { ward: wardId(ward), interpreter: 'yes' }))
    return { call: referenceOn(await send(path, onTheTelephone)) }
  }

  /** What the switchboard says of a telephone that nobody picked up. */
  const ringOut = async (line: string, ward: number): Promise<string> => {
    let reference = ''
    for (const event of ['offered', 'ended']) {
      const answer = await fetch(`${service?.address}/switchboard/${trust}/${site}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${switchboardSecret}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          event,
          call: line,
          ward: wardId(ward),
          ...(event === 'ended' ? { answered: false } : {}),
        }),
      })
      const kept = (await answer.json()) as { kept: boolean; reference?: string }
      if (!kept.kept || kept.reference === undefined)
        throw new Error(`"${event}" was answered with ${answer.status}.`)
      reference = kept.reference
    }
    return reference
  }

  const look = async ({ user, role }: Asked & { ask: 'look' }): Promise<Answers['look']> => {
    const board = await send('/desk', `${user} ${role}`)
    if (board === 'unreachable') return board
    const cards = readQueue(board.text)
    for (const { id, reference } of cards) idByReference.set(reference, id)
    return cards.filter(({ standing }) => standing === 'waiting').map(({ reference }) => reference)
  }

  const tap = async ({ tap, user, role, call }: Asked & { ask: 'tap' }): Promise<Answers['tap']> => {
    const path = `/desk/call/${idByReference.get(call)}/${tap}`
    const answer = await send(path, `${user} ${role}`, tap === 'close' ? closing : {})
    if (answer === 'unreachable') return answer
    if (answer.status === 303) return 'done'
    if (answer.status === 409) return 'refused'
    throw new Error(`${tap} was answered with ${answer.status}.`)
  }

  const wait = async (until: number): Promise<Answers['wait']> => {
    const before = await newPages()
    if (before.length > 0 || !service) {
      if (before.length === 0) at = Math.max(at, until)
      return { at, pages: before }
    }
    const { due } = await database.db
      .selectFrom('call')
      .select(({ fn }) => fn.min('next_due').as('due'))
      .executeTakeFirstOrThrow()
    at = Math.max(at, due !== null && due <= until ? due : until)
    await service.catchUp()
    return { at, pages: await newPages() }
  }

  /** What was put into the list of pages since. Whoever carries them to pagers reads the same list. */
  const newPages = async (): Promise<PageSent[]> => {
    const rows = await database.db
      .selectFrom('page')
      .innerJoin('call', 'call.call', 'page.call')
      .select(['page.page', 'page.role', 'call.reference'])
      .where('page.made_at', '>=', at)
      .orderBy('page.made_at')
      .execute()
    const fresh = rows.filter(({ page }) => !seenPages.has(page))
    for (const { page } of fresh) seenPages.add(page)
    return fresh.map(({ role, reference }) => ({ call: reference, role }))
  }

  return {
    answer: async (asked) => {
      switch (asked.ask) {
        case 'open':
          return open(asked)
        case 'look':
          return look(asked)
        case 'tap':
          return tap(asked)
        case 'wait':
          return wait(asked.until)
        case 'stop':
          await service?.stop()
          service = undefined
          return undefined
        case 'start':
          service = await startTunnelService(database, time)
          return undefined
      }
    },
    keys: async () => {
      const rows = await database.db.selectFrom('call').select('client_key').execute()
      // A key says where it came from before a colon.
      return rows.map(({ client_key }) => client_key.split(':').at(-1) ?? '')
    },
    close: async () => {
      await service?.stop()
    },
  }
}

type Reply = { status: number; text: string; to: string } | 'unreachable'

/** Where a form that was taken leads. */
function take(reply: Reply): string {
  if (reply === 'unreachable' || reply.status !== 303)
    throw new Error(`A form was not taken: ${reply === 'unreachable' ? reply : reply.status}.`)
  return reply.to
}

function referenceOn(page: Reply): string {
  const reference = page !== 'unreachable' && /\b[A-Z34679]{3}-[A-Z34679]{3}\b/.exec(page.text)?.[0]
  if (!reference) throw new Error('A call was taken, and its page shows no reference.')
  return reference
}
