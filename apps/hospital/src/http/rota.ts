import { parseDay, type Day } from '@fresh-eyes/core/calendar'
import type { Rota, RotaLine } from '@fresh-eyes/ward/rota'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { rotaScreen, type RotaTyped } from '../screens/rota.ts'
import type { Services } from '../services.ts'
import { usualTeam } from '../store/teams.ts'
import { contactsOf, keepContact } from '../store/contacts.ts'
import { chainOf, siteOf, teamsOf } from '../store/places.ts'
import { lastRota, onNow, publishRota, versionsOf, type PublishDone } from '../store/rotas.ts'
import { shownAt } from '../store/zone.ts'
import { leadTo, sendPage } from './answer.ts'
import { manyOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const emptyRows = 2
const mostRows = 60

/** Who is on when: a rota is written as lines, checked for gaps, and published as the next version. */
export function rota(app: FastifyInstance, services: Services): void {
  const { database, clocks, connections } = services
  const { db } = database

  app.get<{ Querystring: { team?: string; version?: string } }>('/rota', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'publish-rota')
    if (!staff) return reply
    return show(reply, staff, request.query.team ?? usualTeam, { published: request.query.version })
  })

  app.post('/rota', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'publish-rota')
    if (!staff) return reply
    const form = readForm(request.body)
    const team = form['team'] ?? usualTeam
    const typed = readTyped(request.body)
    if (form['more'] !== undefined) return show(reply, staff, team, { typed, moreRows: 4 })
    const site = await siteOf(db, staff)
    const teams = await teamsOf(db, staff)
    if (!teams.includes(team)) return leadTo(reply, '/rota')
    const done = await publishRota(db, clocks, {
      place: { trust: staff.trust, site: staff.site },
      team,
      rota: toRota(typed),
      by: staff.user,
      timeZone: site?.time_zone ?? 'Europe/London',
    })
    if (done.published) return leadTo(reply, `/rota?team=${encodeURIComponent(team)}&version=${done.version}`)
    return show(reply, staff, team, { typed, refused: done }, 409)
  })

  app.post('/rota/contact', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'publish-rota')
    if (!staff) return reply
    const form = readForm(request.body, 200)
    const { name, user } = form
    const id = (form['id'] ?? name ?? '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
    const addresses = Object.fromEntries(
      connections.pagers.flatMap(({ name: pager }) => {
        const address = form[`address-${pager}`]
        return address === undefined ? [] : [[pager, address]]
      }),
    )
    if (name !== undefined && id !== '')
      await keepContact(db, clocks, staff, { id, name, user: user ?? null, addresses }, staff.user)
    return leadTo(reply, '/rota#people')
  })

  async function show(
    reply: FastifyReply,
    staff: Staff,
    team: string,
    more: {
      typed?: RotaTyped
      refused?: PublishDone & { published: false }
      published?: string | undefined
      moreRows?: number
    },
    status = 200,
  ): Promise<FastifyReply> {
    const teams = await teamsOf(db, staff)
    if (!teams.includes(team)) return leadTo(reply, '/rota')
    const now = clocks.wall()
    const [site, contacts, chain, last, on, versions] = await Promise.all([
      siteOf(db, staff),
      contactsOf(db, staff),
      chainOf(db, staff, team),
      lastRota(db, staff, team),
      onNow(db, staff, team, now),
      versionsOf(db, staff, team, now),
    ])
    const timeZone = site?.time_zone ?? 'Europe/London'
    const typed = more.typed ?? (last ? toTyped(last.rota) : blank(shownAt(timeZone, now).day, chain.rungs))
    const rows = [...typed.rows, ...Array.from({ length: more.moreRows ?? emptyRows }, () => emptyRow)]
    const main = rotaScreen({
      team,
      teams,
      timeZone,
      contacts,
      pagers: connections.pagers.map(({ name }) => name),
      roles: [...new Set(chain.rungs.map(({ role }) => role))],
      onNow: on,
      now,
      endsAt: versions.length === 0 ? undefined : Math.max(...versions.map(({ until }) => until)),
      last,
      typed: { ...typed, rows },
      refused: more.refused,
      published: more.published,
    })
    return sendPage(reply, services, { title: 'Rota', main, who: headerOf(staff) }, status)
  }
}

const emptyRow: RotaTyped['rows'][number] = { role: '', contact: '', days: [], from: '', until: '' }

function blank(from: Day, rungs: readonly { role: string }[]): RotaTyped {
  const roles = [...new Set(rungs.map(({ role }) => role))]
  return { from, until: '', rows: roles.map((role) => ({ ...emptyRow, role, days: [...weekdays] })) }
}

function readTyped(body: unknown): RotaTyped {
  const form = readForm(body)
  const rows: RotaTyped['rows'] = []
  for (let row = 0; row < mostRows && form[`role-${row}`] !== undefined; row++) {
    rows.push({
      role: form[`role-${row}`] ?? '',
      contact: form[`contact-${row}`] ?? '',
      days: manyOf(weekdays, body, `days-${row}`),
      from: form[`from-${row}`] ?? '',
      until: form[`until-${row}`] ?? '',
    })
  }
  return { from: form['from'] ?? '', until: form['until'] ?? '', rows: rows.filter(isFilled) }
}

// A row without a person is one that was left empty.
const isFilled = ({ contact }: RotaTyped['rows'][number]): boolean => contact !== ''

function toRota({ from, until, rows }: RotaTyped): Rota {
  const lines = rows.map((row): RotaLine => ({
    role: row.role,
    contact: row.contact,
    days: row.days.map(Number),
    from: toMinute(row.from),
    until: toMinute(row.until),
  }))
  // Days that cannot be read make a rota that ends before it begins, which is refused with its reason.
  return { from: parseDay(from) ?? '2000-01-02', until: parseDay(until) ?? '2000-01-01', lines }
}

/** Reads "08:00"; minus one when it is no time, which is refused with its reason. */
function toMinute(text: string): number {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : -1
}

function toTyped({ from, until, lines }: Rota): RotaTyped {
  const rows = lines.map((line) => ({
    role: line.role,
    contact: line.contact,
    days: line.days.map(String),
    from: sayMinute(line.from),
    until: sayMinute(line.until),
  }))
  return { from, until, rows }
}

const sayMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
