import type { Day } from '@fresh-eyes/core/calendar'
import type { RotaLine, SiteSettings } from '@fresh-eyes/ward/rota'
import { approveSettings } from '../store/approve.ts'
import type { Clocks } from '../store/clocks.ts'
import { keepContact } from '../store/contacts.ts'
import type { Db } from '../store/database.ts'
import { publishRota } from '../store/rotas.ts'
import { usualTeam } from '../store/teams.ts'
import { place } from './made-up-trust.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const hours = (count: number): number => count * 60
const line = (role: string, contact: string, from: number, until: number): RotaLine => ({
  role,
  contact,
  days: everyDay,
  from: hours(from),
  until: hours(until),
})

/** Nia by day and Ravi by night, Tom for the site, Esther for the board. */
export const madeUpLines: RotaLine[] = [
  line('responder', 'nia', 8, 20),
  line('responder', 'ravi', 20, 8),
  line('site-manager', 'tom', 0, 0),
  line('executive-on-call', 'esther', 0, 0),
]

const settings: SiteSettings = {
  hubTeam: usualTeam,
  hubContact: 'hub',
  teams: {},
  approvedBy: 'Made-up patient safety committee',
  approvedOn: '2026-11-01',
}

/** Who is made up and can be paged. The numbers are in the range that Ofcom keeps for drama. */
const contacts = [
  ['nia', 'Nia Made-up', 'nia', '100'],
  ['ravi', 'Ravi Made-up', 'ravi', '101'],
  ['tom', 'Tom Made-up', 'tom', '102'],
  ['esther', 'Esther Made-up', 'esther', '103'],
  ['hub', 'Site hub bleep', null, '104'],
] as const

/** Writes down who can be paged, the site hub, and a rota of the usual team between two days. */
export async function makeRota(
  db: Db,
  clocks: Clocks,
  { from, until }: { from: Day; until: Day } = { from: '2026-11-01', until: '2026-12-31' },
): Promise<void> {
  for (const [id, name, user, ends] of contacts) {
    const addresses = { sms: `+447700900${ends}`, mail: `${id}@hazel.example` }
    await keepContact(db, clocks, place, { id, name, user, addresses }, 'set-up')
  }
  const approved = await approveSettings(db, clocks, place, { settings, by: 'set-up' })
  const rota = { from, until, lines: madeUpLines }
  const by = { place, team: usualTeam, by: 'set-up', timeZone: 'Europe/London' }
  const published = await publishRota(db, clocks, { ...by, rota })
  if (!approved.approved || !published.published) throw new Error('The made-up rota was refused.')
}
