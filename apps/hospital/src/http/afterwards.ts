import { randomBytes } from 'node:crypto'
import { checkPaperCall, eventsFromPaper } from '@fresh-eyes/ward/from-paper'
import { seconds } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { afterwardsScreen, type Afterwards } from '../screens/afterwards.ts'
import type { Services } from '../services.ts'
import { callById } from '../store/read-calls.ts'
import { usualTeam } from '../store/teams.ts'
import { enteredWith, enterFromPaper, formOf, readFormNumber, type PaperForm } from '../store/paper-forms.ts'
import { allWardsOf, chainOf, siteOf, wardsOf } from '../store/places.ts'
import { sayDayTime } from '../words/local-time.ts'
import { leadTo, sendPage } from './answer.ts'
import { readForm, type Form } from './read-form.ts'
import { readPaperCall, takingRoles } from './read-paper-call.ts'
import { headerOf, staffWho } from './staff.ts'

type Shown = Pick<Afterwards, 'problems'> & Partial<Pick<Afterwards, 'typed' | 'before' | 'entered' | 'key'>>

/** Calls that were taken on paper while the service was down. */
export function afterwards(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<{ Querystring: { entered?: string } }>('/afterwards', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'enter-afterwards')
    if (!staff) return reply
    const stored = await storedOf(services, staff, String(request.query.entered ?? ''))
    const entered = stored && { reference: stored.reference, open: stored.call.closedAt === null }
    return show(reply, services, staff, { problems: [], ...(entered ? { entered } : {}) })
  })

  app.post('/afterwards', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'enter-afterwards')
    if (!staff) return reply
    const form = readForm(request.body, 1000)
    const typed = request.body as Record<string, string | string[]>
    const key = /^[\w-]{22}$/.test(form['key'] ?? '') ? (form['key'] ?? '') : makeKey()
    const again = await enteredWith(db, staff, key)
    if (again) return leadTo(reply, `/afterwards?entered=${again.id}`)
    const refuse = (shown: Shown) => show(reply, services, staff, { typed, key, ...shown }, 409)

    const [site, wards] = await Promise.all([siteOf(db, staff), wardsOf(db, staff)])
    const zone = site?.time_zone ?? 'Europe/London'
    const read = readPaperCall(
      form,
      request.body,
      wards.map(({ ward }) => ward),
      zone,
    )
    if ('problems' in read) return refuse({ problems: read.problems })
    const written = { at: services.clocks.wall(), by: staff.user }
    const problems = checkPaperCall(read.paper, written)
    if (problems.length > 0) return refuse({ problems })

    const paperForm = await findForm(services, staff, form)
    if (paperForm === 'no-such-form') return refuse({ problems: ['no-such-form'] })
    if (paperForm?.call && form['another'] !== 'yes')
      return refuse({
        problems: ['entered-before'],
        ...(await beforeOf(services, staff, paperForm.call, zone)),
      })
    const { promiseSeconds } = await chainOf(db, staff, usualTeam)
    const entered = await enterFromPaper(db, services.clocks, staff, {
      clientKey: key,
      events: eventsFromPaper(read.paper, written, seconds(promiseSeconds)),
      form: paperForm,
    })
    if (entered === 'entered-meanwhile') return refuse({ problems: ['entered-meanwhile'] })
    return leadTo(reply, `/afterwards?entered=${entered.id}`)
  })
}

const makeKey = (): string => randomBytes(16).toString('base64url')

/** The form that was typed; undefined when none was. */
async function findForm(
  { database: { db } }: Services,
  staff: Staff,
  form: Form,
): Promise<PaperForm | undefined | 'no-such-form'> {
  if (form['form'] === undefined) return undefined
  const number = readFormNumber(form['form'])
  const found = number === undefined ? undefined : await formOf(db, staff, number)
  return found ?? 'no-such-form'
}

async function beforeOf(
  services: Services,
  staff: Staff,
  id: string,
  zone: string,
): Promise<Pick<Shown, 'before'>> {
  const stored = await storedOf(services, staff, id)
  if (!stored) return {}
  const { reference, call } = stored
  const wards = await allWardsOf(services.database.db, staff)
  const ward = wards.find((each) => each.ward === call.ward)?.name ?? 'ward not known'
  const where = call.told.bed === undefined ? ward : `${ward}, bed ${call.told.bed}`
  return { before: { reference, cameIn: sayDayTime(call.openedAt, zone), where } }
}

async function storedOf({ database: { db } }: Services, staff: Staff, id: string) {
  return /^[0-9a-f-]{36}$/.test(id) ? callById(db, staff, id) : undefined
}

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  { key = makeKey(), typed = {}, ...shown }: Shown,
  status = 200,
): Promise<FastifyReply> {
  const { db } = services.database
  const [wards, site] = await Promise.all([wardsOf(db, staff), siteOf(db, staff)])
  const main = afterwardsScreen({
    wards,
    roles: takingRoles,
    key,
    phone: site?.phone ?? '',
    typed,
    ...shown,
  })
  return sendPage(reply, services, { title: 'Enter a call from paper', main, who: headerOf(staff) }, status)
}
