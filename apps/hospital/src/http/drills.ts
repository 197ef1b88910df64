import type { FastifyInstance } from 'fastify'
import { drillsScreen } from '../screens/drills.ts'
import type { Services } from '../services.ts'
import { drillsOf, markDrill, timesOf } from '../store/drills.ts'
import { staffNames } from '../store/staff-names.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { leadTo, sendPage } from './answer.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const patience = 10_000
const keyOnPage = /name="key" value="([\w-]{22})"/

/**
 * Unannounced drills: a call through the caller's own page, that nobody who answers can tell from a real one, and that no count holds.
 */
export function drills(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get<{ Querystring: { started?: string } }>('/drills', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'run-drills')
    if (!staff) return reply
    const [site, wards, all] = await Promise.all([siteOf(db, staff), wardsOf(db, staff), drillsOf(db, staff)])
    const names = all.map(({ startedBy }) => startedBy)
    const nameOf = await staffNames(db, staff, names)
    const done = await Promise.all(
      all.map(async (drill) => ({
        ...drill,
        startedBy: nameOf(drill.startedBy),
        times: drill.call === null ? undefined : await timesOf(db, staff, drill.call),
      })),
    )
    const main = drillsScreen({
      wards,
      drills: done,
      timeZone: site?.time_zone ?? 'Europe/London',
      started: request.query.started,
    })
    return sendPage(reply, services, { title: 'Drills', main, who: headerOf(staff) })
  })

  app.post('/drills', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'run-drills')
    if (!staff) return reply
    const form = readForm(request.body, 1000)
    const ward = (await wardsOf(db, staff)).find((each) => each.ward === form['ward'])
    if (!ward) return leadTo(reply, '/drills')
    const mark = (clientKey: string): Promise<void> =>
      markDrill(db, clocks, staff, { clientKey, ward: ward.ward, by: staff.user })
    const started = await callAsACaller(app.listeningOrigin, ward.short_code, form, mark)
    return leadTo(reply, `/drills?started=${started ? 'yes' : 'no'}`)
  })
}

/** Does over HTTP what a caller's browser does, so that a drill leaves no trace that a real call would not. */
async function callAsACaller(
  origin: string,
  code: string,
  form: Record<string, string>,
  mark: (key: string) => Promise<void>,
): Promise<boolean> {
  const signal = AbortSignal.timeout(patience)
  const send = (path: string, fields: Record<string, string>): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      signal,
    })
  try {
    const page = await fetch(`${origin}/${code}`, { signal })
    const key = keyOnPage.exec(await page.text())?.[1]
    if (key === undefined) return false
    await mark(key)
    const { bed, worry, patientName, callerName } = form
    const sent = await send(`/${code}`, { key, language: 'en', ...(bed === undefined ? {} : { bed }) })
    await sent.body?.cancel()
    const own = sent.headers.get('location')
    if (own === null) return false
    const told = Object.entries({ worry, patientName, callerName }).filter(
      (field): field is [string, string] => field[1] !== undefined,
    )
    if (told.length > 0) {
      const more = await send(own, { ...Object.fromEntries(told), about: 'worse' })
      await more.body?.cancel()
    }
    return true
  } catch {
    return false
  }
}
