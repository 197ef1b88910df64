import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { staffCallForm, staffCallSent } from '../screens/staff-call.ts'
import type { Services } from '../services.ts'
import { openCall } from '../store/open-call.ts'
import { callBySecret } from '../store/read-calls.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

/** A member of staff asks another team to look, without asking their own. The same queue and the same clock as a family. */
export function staffCall(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  app.get('/staff-call', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'ask-another-team')
    if (!staff) return reply
    const [wards, site] = await Promise.all([wardsOf(db, staff), siteOf(db, staff)])
    const mine = staff.wards === 'all' ? wards : wards.filter(({ ward }) => staff.wards.includes(ward))
    const key = randomBytes(16).toString('base64url')
    const main = staffCallForm({ wards: mine, key, phone: site?.phone ?? '' })
    return sendPage(reply, services, { title: 'Ask another team to look', main, who: headerOf(staff) })
  })

  app.post('/staff-call', async (request, reply) => {
    const form = readForm(request.body, 1000)
    const staff = await staffWho(request, reply, services, 'ask-another-team', form['ward'])
    if (!staff) return reply
    const wards = await wardsOf(db, staff)
    const ward = wards.find(({ ward }) => ward === form['ward'])?.ward ?? null
    const key = /^[\w-]{22}$/.test(form['key'] ?? '')
      ? (form['key'] ?? '')
      : randomBytes(16).toString('base64url')
    const role = staff.roles[0] ?? 'nurse'
    const told = { callerKind: 'staff' as const, callerName: staff.name }
    await openCall(db, services.clocks, {
      trust: staff.trust,
      site: staff.site,
      clientKey: key,
      secret: key,
      event: {
        by: { kind: 'staff', user: staff.user, role },
        channel: 'staff-page',
        ward,
        told: {
          ...told,
          ...(form['bed'] === undefined ? {} : { bed: form['bed'] }),
          ...(form['patientName'] === undefined ? {} : { patientName: form['patientName'] }),
          ...(form['worry'] === undefined ? {} : { worry: form['worry'] }),
        },
      },
    })
    return leadTo(reply, `/staff-call/${key}`)
  })

  app.get<{ Params: { secret: string } }>('/staff-call/:secret', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'ask-another-team')
    if (!staff) return reply
    const stored = await callBySecret(db, request.params.secret)
    if (!stored || stored.trust !== staff.trust) return notFound(reply)
    const site = await siteOf(db, stored)
    const main = staffCallSent(
      stored.call,
      stored.reference,
      site?.phone ?? '',
      site?.time_zone ?? 'Europe/London',
    )
    return sendPage(reply, services, { title: 'Your call', main, who: headerOf(staff), refresh: 15 })
  })
}
