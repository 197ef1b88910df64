import type { Plan } from '@fresh-eyes/ward/wind-tunnel'
import type { Db } from '../store/database.ts'
import { usualTeam } from '../store/teams.ts'

/** The one site of a wind tunnel, in a database of its own. */
export const tunnelPlace = { trust: 'wind-tunnel', site: 'made-up' } as const

/** Writes the site of a plan into an empty database. The telephone number is in the range that Ofcom keeps for drama. */
export async function makeTunnelSite(db: Db, { numbers, chain }: Plan): Promise<void> {
  const { trust } = tunnelPlace
  await db.insertInto('trust').values({ trust, name: 'Made-up trust' }).execute()
  await db
    .insertInto('site')
    .values({ ...tunnelPlace, name: 'Made-up hospital', phone: '01632 960 999' })
    .execute()
  await db
    .insertInto('ward')
    .values(
      Array.from({ length: numbers.wards }, (_, ward) => ({
        ...tunnelPlace,
        ward: wardId(ward),
        name: `Ward ${ward + 1}`,
        setting: 'adult inpatient',
        short_code: wardId(ward),
      })),
    )
    .execute()
  await db
    .insertInto('chain')
    .values({ ...tunnelPlace, team: usualTeam, version: 1, chain: JSON.stringify(chain) })
    .execute()
}

export const wardId = (ward: number): string => `ward-${ward + 1}`
