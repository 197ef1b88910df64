import type { Answers, Asked, PageSent, Plan } from '@fresh-eyes/ward/wind-tunnel'
import type { Database } from '../store/database.ts'
import { startTunnelService, whoHeader, type TunnelService } from './tunnel-service.ts'
import { makeTunnelSite, wardId } from './tunnel-site.ts'

/** The real service, asked what a run asks: over HTTP, with its own pages and forms, in compressed time. */
export interface RealHospital {
  answer: (asked: Asked) => Promise<Answers[Asked['ask']]>
  /** The key of each call that is stored, as often as it is stored. */
  keys: () => Promise<string[]>
  close: () => Promise<void>
}

/** Whoever picks up the telephone. */
const onTheTelephone = 'picks-up nurse'
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
    return { status: answer.status, text: await answer.text() }
  }

  const open = async ({
    key,
    channel,
    ward,
    interpreter,
  }: Asked & { ask: 'open' }): Promise<Answers['open']> => {
    // Until the telephone has a screen of its own, whoever picks up writes it down as staff do.
    const byPage = channel === 'page'
    const sent = byPage
      ? await send(`/${wardId(ward)}`, undefined, { key })
      : await send('/staff-call', onTheTelephone, { key, ward: wardId(ward), worry: 'Made up.' })
    if (sent === 'unreachable') return sent
    if (sent.status !== 303) throw new Error(`A call was answered with ${sent.status}.`)
    if (byPage && interpreter) await send(`/s/${key}`, undefined, { interpreter: 'yes' })
    const page = byPage ? await send(`/s/${key}`) : await send(`/staff-call/${key}`, onTheTelephone)
    const reference = page !== 'unreachable' && /\b[A-Z34679]{3}-[A-Z34679]{3}\b/.exec(page.text)?.[0]
    if (!reference) throw new Error('A call was taken, and its page shows no reference.')
    return { call: reference }
  }

  const look = async ({ user, role }: Asked & { ask: 'look' }): Promise<Answers['look']> => {
    const board = await send('/desk', `${user} ${role}`)
    if (board === 'unreachable') return board
    const cards = board.text.split('<li class="card').slice(1).map(readCard)
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
      return rows.map(({ client_key }) => client_key)
    },
    close: async () => {
      await service?.stop()
    },
  }
}

type Reply = { status: number; text: string } | 'unreachable'

function readCard(card: string): { id: string; standing: string; reference: string } {
  const read = (pattern: RegExp): string => pattern.exec(card)?.[1] ?? ''
  return {
    id: read(/data-call="([0-9a-f-]+)"/),
    standing: read(/data-standing="([\w-]+)"/),
    reference: read(/class="reference">([^<]+)</),
  }
}
