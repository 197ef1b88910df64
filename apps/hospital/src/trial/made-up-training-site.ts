import { randomUUID } from 'node:crypto'
import type { Db } from '../store/database.ts'
import { usualTeam } from '../store/teams.ts'
import { chain, phone, place } from './made-up-trust.ts'

/** Where the made-up people practise: beside the made-up hospital, and apart from it. */
export const trainingPlace = { trust: place.trust, site: 'hazel-training' } as const

/** Writes the training site of the made-up trust. Its roles come from groups of their own, so that nobody practises by mistake. */
export async function makeTrainingSite(db: Db): Promise<void> {
  await db
    .insertInto('site')
    .values({ ...trainingPlace, name: 'Hazel General Hospital: practice', phone })
    .execute()
  await db.insertInto('training_site').values(trainingPlace).execute()
  await db
    .insertInto('ward')
    .values(
      ['Oak', 'Rowan'].map((name) => ({
        ...trainingPlace,
        ward: name.toLowerCase(),
        name: `${name} ward (practice)`,
        setting: 'adult inpatient',
        short_code: `practice-${name.toLowerCase()}`,
      })),
    )
    .execute()
  await db
    .insertInto('chain')
    .values({ ...trainingPlace, team: usualTeam, version: 1, chain: JSON.stringify(chain) })
    .execute()
  const roles = ['responder', 'safety-lead'] as const
  await db
    .insertInto('sign_in_rule')
    .values(
      roles.map((role) => ({
        ...trainingPlace,
        rule: randomUUID(),
        claim: 'groups',
        equals: `training ${role}`,
        role,
        wards: JSON.stringify('all'),
        made_by: 'set-up',
        made_at: 0,
      })),
    )
    .execute()
}
