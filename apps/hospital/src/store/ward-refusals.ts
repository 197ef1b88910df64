import { settings } from '@fresh-eyes/ward/counting'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { reservedCodes } from './reserved-codes.ts'
import type { Placed } from './tables.ts'
import { checkWard } from './teams.ts'

/** What kind of ward it can be: a setting of the national collection. */
export const wardSettings: readonly string[] = settings.filter((setting) => setting !== 'not-known')

/** What is said of a ward. */
export interface WardSaid {
  name: string
  setting: string
  /** What a caller types after the address, in small letters, like "oak". */
  shortCode: string
}

/** Why a ward cannot be so. */
export type WardRefusal = 'no-id' | 'no-name' | 'no-setting' | 'code-shape' | 'code-ours' | 'code-taken'

/** Why a ward cannot be closed now. */
export type ClosingRefusal = 'open-calls' | 'people-in-beds'

/** Everything that speaks against a ward being so. A short code that another ward has or had stands on that one's posters. */
export async function wardRefusals(
  db: Db,
  { trust, site }: Placed,
  ward: string,
  { name, setting, shortCode }: WardSaid,
): Promise<WardRefusal[]> {
  const refusals: WardRefusal[] = []
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(ward) || ward === checkWard) refusals.push('no-id')
  if (name.trim() === '') refusals.push('no-name')
  if (!wardSettings.includes(setting)) refusals.push('no-setting')
  if (!/^[a-z0-9][a-z0-9-]{0,29}$/.test(shortCode)) return [...refusals, 'code-shape']
  if (reservedCodes.has(shortCode)) refusals.push('code-ours')
  const having = await db
    .selectFrom('ward')
    .select(['trust', 'site', 'ward'])
    .where('short_code', '=', shortCode)
    .union(
      db.selectFrom('old_short_code').select(['trust', 'site', 'ward']).where('short_code', '=', shortCode),
    )
    .execute()
  if (having.some((each) => each.trust !== trust || each.site !== site || each.ward !== ward))
    refusals.push('code-taken')
  return refusals
}

/** What has to be seen to before a ward can close: calls from it that are open, and people in its beds. */
export async function closingRefusals(
  db: Db,
  { trust, site }: Placed,
  ward: string,
): Promise<ClosingRefusal[]> {
  const { rows } = await sql<{ calls: boolean; people: boolean }>`
    select exists (select from call where trust = ${trust} and site = ${site} and ward = ${ward} and closed_at is null)
        as calls,
      exists (select from bed_place where trust = ${trust} and site = ${site} and ward = ${ward} and to_at is null)
        or exists (select from stay join feed_ward named using (trust, site)
          where trust = ${trust} and site = ${site} and named.code = stay.ward_code and named.ward = ${ward}
          and stay.holds_bed) as people`.execute(db)
  const [found] = rows
  return [
    ...(found?.calls ? ['open-calls' as const] : []),
    ...(found?.people ? ['people-in-beds' as const] : []),
  ]
}
