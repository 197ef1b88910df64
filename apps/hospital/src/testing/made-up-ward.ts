import type { Chain } from '@fresh-eyes/ward/chain'
import type { Db } from '../store/database.ts'
import { usualTeam } from '../store/calls.ts'

/** A made-up trust with one site and two wards. The phone number is in the range that Ofcom keeps for drama. */
export const place = { trust: 'hazel', site: 'hazel-general' } as const

export const chain: Chain = {
  rungs: [
    { role: 'responder', waitSeconds: 120 },
    { role: 'site-manager', waitSeconds: 180 },
    { role: 'executive-on-call', waitSeconds: 300 },
  ],
  promiseSeconds: 600,
  onMyWaySeconds: 900,
  approvedBy: 'Made-up patient safety committee',
  approvedOn: '2026-11-01',
}

export const phone = '01632 960 999'

/** Writes the made-up trust into an empty database. */
export async function makeWard(db: Db): Promise<void> {
  await db.insertInto('trust').values({ trust: place.trust, name: 'Hazel Trust' }).execute()
  await db
    .insertInto('site')
    .values({ ...place, name: 'Hazel General Hospital', phone })
    .execute()
  await db
    .insertInto('ward')
    .values([
      { ...place, ward: 'oak', name: 'Oak ward', setting: 'adult inpatient', short_code: 'oak' },
      { ...place, ward: 'rowan', name: 'Rowan ward', setting: 'paediatric inpatient', short_code: 'rowan' },
    ])
    .execute()
  await db
    .insertInto('chain')
    .values({ ...place, team: usualTeam, version: 1, chain: JSON.stringify(chain) })
    .execute()
}
