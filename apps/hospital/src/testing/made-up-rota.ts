import type { RotaLine, SiteSettings } from '@fresh-eyes/ward/rota'
import type { Clocks } from '../store/clocks.ts'
import { usualTeam } from '../store/calls.ts'
import { keepContact } from '../store/contacts.ts'
import type { Database } from '../store/database.ts'
import { publishRota } from '../store/rotas.ts'
import { place } from './made-up-ward.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const hours = (count: number): number => count * 60
const line = (role: string, contact: string, from: number, until: number): RotaLine => ({
  role,
  contact,
  days: everyDay,
  from: hours(from),
  until: hours(until),
})

/** Nia by day and Omar by night, Tom for the site, a bleep for the executive; a hub that is always there. */
export const madeUpLines: RotaLine[] = [
  line('responder', 'nia', 8, 20),
  line('responder', 'omar', 20, 8),
  line('site-manager', 'tom', 0, 0),
  line('executive-on-call', 'bleep-900', 0, 0),
]

export const madeUpSettings: SiteSettings = {
  hubTeam: usualTeam,
  hubContact: 'hub',
  teams: {},
  approvedBy: 'Made-up patient safety committee',
  approvedOn: '2026-11-01',
}

/** Publishes a rota for the made-up ward, from 1 November 2026 for 60 days, with addresses at the pagers "sms" and "mail". */
export async function makeRota({ db }: Database, clocks: Clocks): Promise<void> {
  const people = [
    ['nia', 'Nia Made-up', 'nia'],
    ['omar', 'Omar Made-up', 'omar'],
    ['tom', 'Tom Made-up', 'tom'],
    ['bleep-900', 'Bleep 900', null],
    ['hub', 'Site hub bleep', null],
  ] as const
  for (const [index, [id, name, user]] of people.entries()) {
    const addresses = { sms: `+447700900${100 + index}`, mail: `${id}@hazel.example` }
    await keepContact(db, clocks, place, { id, name, user, addresses }, 'tom')
  }
  await db
    .insertInto('site_setting')
    .values({ ...place, version: 1, settings: JSON.stringify(madeUpSettings) })
    .execute()
  const done = await publishRota(db, clocks, {
    place,
    team: usualTeam,
    by: 'tom',
    timeZone: 'Europe/London',
    rota: { from: '2026-11-01', until: '2026-12-31', lines: madeUpLines },
  })
  if (!done.published) throw new Error('The made-up rota has a gap.')
}
