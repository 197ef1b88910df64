import { randomUUID } from 'node:crypto'
import type { Chain } from '@fresh-eyes/ward/chain'
import type { Db } from '../store/database.ts'
import { usualTeam } from '../store/teams.ts'

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

/** Writes the rules that give the made-up people their roles, by the groups that the made-up sign-in says they are in. */
export async function makeRules(db: Db): Promise<void> {
  const everywhere = [
    'responder',
    'site-manager',
    'executive-on-call',
    'switchboard',
    'safety-lead',
    'equality-lead',
    'auditor',
    'operator',
  ] as const
  const onWards = ['oak', 'rowan'].flatMap((ward) =>
    (['healthcare-assistant', 'nurse', 'nurse-in-charge'] as const).map((role) => ({
      equals: `${ward} ${role}`,
      role,
      wards: [ward],
    })),
  )
  const rules = [...everywhere.map((role) => ({ equals: role, role, wards: 'all' as const })), ...onWards]
  await db
    .insertInto('sign_in_rule')
    .values(
      rules.map(({ equals, role, wards }) => ({
        ...place,
        rule: randomUUID(),
        claim: 'groups',
        equals,
        role,
        wards: JSON.stringify(wards),
        made_by: 'set-up',
        made_at: 0,
      })),
    )
    .execute()
}
