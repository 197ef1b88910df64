import type { Chain, Rung } from '@fresh-eyes/ward/chain'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { settingsScreen, type ChainTyped } from '../screens/settings.ts'
import type { Services } from '../services.ts'
import {
  approveChain,
  approveSettings,
  chainsOf,
  type ChainDone,
  type SettingsDone,
} from '../store/approve.ts'
import { contactsOf } from '../store/contacts.ts'
import { siteOf, teamsOf, wardsOf } from '../store/places.ts'
import { settingsOf } from '../store/site-settings.ts'
import { checkTeam, usualTeam } from '../store/teams.ts'
import { shownAt } from '../store/zone.ts'
import { leadTo, sendPage } from './answer.ts'
import { readForm, type Form } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const mostRungs = 12
const emptyRungs = 2

/** The waits, promises and routes of a site. Each change is a version that somebody approved; none has a value of ours. */
export function settings(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get<{ Querystring: { team?: string; approved?: string } }>('/settings', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const { team = usualTeam, approved } = request.query
    return show(reply, staff, team, approved === undefined ? {} : { approved })
  })

  app.post('/settings/chain', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const form = readForm(request.body, 200)
    const team = toId(form['team'] ?? usualTeam)
    if (team === '' || team === checkTeam) return leadTo(reply, '/settings')
    const typed = readChain(form)
    const done = await approveChain(db, clocks, staff, {
      team,
      chain: await approved(typed, staff),
      by: staff.user,
    })
    if (done.approved) return leadTo(reply, `/settings?team=${team}&approved=${done.version}`)
    return show(reply, staff, team, { typed, refusedChain: done }, 409)
  })

  app.post('/settings/site', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const form = readForm(request.body, 200)
    const wards = await wardsOf(db, staff)
    const teams = wards.flatMap(({ ward }): [string, string][] => {
      const team = form[`team-${ward}`]
      return team === undefined ? [] : [[ward, team]]
    })
    const done = await approveSettings(db, clocks, staff, {
      settings: {
        hubTeam: form['hubTeam'] ?? '',
        hubContact: form['hubContact'] ?? null,
        teams: Object.fromEntries(teams),
        ...(await approval(staff)),
      },
      by: staff.user,
    })
    if (done.approved) return leadTo(reply, `/settings?approved=${done.version}`)
    return show(reply, staff, usualTeam, { refusedSite: done }, 409)
  })

  async function approval(staff: Staff): Promise<{ approvedBy: string; approvedOn: string }> {
    const site = await siteOf(db, staff)
    const { day } = shownAt(site?.time_zone ?? 'Europe/London', clocks.wall())
    return { approvedBy: staff.name, approvedOn: day }
  }

  async function approved(typed: ChainTyped, staff: Staff): Promise<Chain> {
    const rungs = typed.rungs.map(({ role, minutes }): Rung => ({ role, waitSeconds: toSeconds(minutes) }))
    const withPatient = typed.withPatient === '' ? {} : { withPatientSeconds: toSeconds(typed.withPatient) }
    return {
      // A chain with no rungs is refused by its check.
      rungs: rungs as Chain['rungs'],
      promiseSeconds: toSeconds(typed.promise),
      onMyWaySeconds: toSeconds(typed.onMyWay),
      ...withPatient,
      ...(await approval(staff)),
    }
  }

  async function show(
    reply: FastifyReply,
    staff: Staff,
    team: string,
    more: {
      typed?: ChainTyped
      refusedChain?: ChainDone & { approved: false }
      refusedSite?: SettingsDone & { approved: false }
      approved?: string
    },
    status = 200,
  ): Promise<FastifyReply> {
    const [site, teams, wards, contacts, chains, settings] = await Promise.all([
      siteOf(db, staff),
      teamsOf(db, staff),
      wardsOf(db, staff),
      contactsOf(db, staff),
      chainsOf(db, staff, team),
      settingsOf(db, staff),
    ])
    const typed = more.typed ?? toTyped(chains[0]?.chain)
    const empty = Array.from({ length: emptyRungs }, () => ({ role: '', minutes: '' }))
    const main = settingsScreen({
      ...more,
      team,
      teams,
      wards,
      contacts,
      chains,
      settings,
      timeZone: site?.time_zone ?? 'Europe/London',
      typed: { ...typed, rungs: [...typed.rungs, ...empty] },
    })
    return sendPage(reply, services, { title: 'Settings', main, who: headerOf(staff) }, status)
  }
}

function readChain(form: Form): ChainTyped {
  const rungs = Array.from({ length: mostRungs }, (_none, at) => ({
    role: form[`role-${at}`] ?? '',
    minutes: form[`minutes-${at}`] ?? '',
  })).filter(({ role }) => role !== '')
  const { promise = '', onMyWay = '', withPatient = '' } = form
  return { rungs, promise, onMyWay, withPatient }
}

function toTyped(chain: Chain | undefined): ChainTyped {
  if (!chain) return { rungs: [], promise: '', onMyWay: '', withPatient: '' }
  return {
    rungs: chain.rungs.map(({ role, waitSeconds }) => ({ role, minutes: toMinutes(waitSeconds) })),
    promise: toMinutes(chain.promiseSeconds),
    onMyWay: toMinutes(chain.onMyWaySeconds),
    withPatient: chain.withPatientSeconds === undefined ? '' : toMinutes(chain.withPatientSeconds),
  }
}

/** Minutes as typed, like "2" or "0.5", as whole seconds. What is no number is nothing, which the check refuses. */
function toSeconds(minutes: string): number {
  const number = Number(minutes)
  return Number.isFinite(number) ? Math.round(number * 60) : 0
}

const toMinutes = (seconds: number): string => String(Math.round((seconds / 60) * 100) / 100)

const toId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
