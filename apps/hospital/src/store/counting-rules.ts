import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { CountingRule } from './counting-tables.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** The rule for small numbers that is in force: the newest. Undefined while the trust has agreed none. */
export async function ruleOf(db: Db, place: Placed): Promise<CountingRule | undefined> {
  const row = await db
    .selectFrom('counting_rule')
    .select('rule')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.rule
}

/** Puts a rule in force as the next version, with its audit line. */
export async function agreeRule(
  db: Db,
  clocks: Clocks,
  place: Placed,
  { rule, user }: { rule: CountingRule; user: string },
): Promise<void> {
  const { trust, site } = place
  await db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('counting_rule')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('trust', '=', trust)
      .where('site', '=', site)
      .executeTakeFirst()
    const version = Number(last?.version ?? 0) + 1
    const made_at = clocks.wall()
    await trx
      .insertInto('counting_rule')
      .values({ trust, site, version, rule: JSON.stringify(rule), made_at, made_by: user })
      .execute()
    const { hideUnder, hideZero, roundTo, stretch } = rule
    await audit(trx, place, {
      at: made_at,
      who: `staff ${user}`,
      did: 'counts.rule-agreed',
      to: String(version),
      more: { hideUnder, hideZero, roundTo, stretch },
    })
  })
}
