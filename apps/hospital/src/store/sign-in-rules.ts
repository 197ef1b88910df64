import { randomUUID } from 'node:crypto'
import { grantsFrom, type Claims, type Grant, type Role, type SignInRule } from '@fresh-eyes/ward/roles'
import type { Transaction } from 'kysely'
import { audit, holdAudit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed, Tables } from './tables.ts'

export interface StoredRule extends SignInRule {
  id: string
}

/** The rules of a site, by role. */
export async function rulesOf(db: Db, place: Placed): Promise<StoredRule[]> {
  const rows = await db
    .selectFrom('sign_in_rule')
    .select(['rule as id', 'claim', 'equals', 'role', 'wards'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .orderBy('role')
    .orderBy('equals')
    .execute()
  return rows
}

/** Where someone with these claims may work, site by site, with what they hold there. Empty when no rule knows them. */
export async function placesFor(db: Db, claims: Claims): Promise<(Placed & { grants: Grant[] })[]> {
  const rules = await db
    .selectFrom('sign_in_rule')
    .select(['trust', 'site', 'claim', 'equals', 'role', 'wards'])
    .orderBy('trust')
    .orderBy('site')
    .execute()
  const bySite = Map.groupBy(rules, ({ trust, site }) => `${trust}/${site}`)
  return [...bySite.values()].flatMap((ofSite) => {
    const [first] = ofSite
    const grants = grantsFrom(ofSite, claims)
    return first && grants.length > 0 ? [{ trust: first.trust, site: first.site, grants }] : []
  })
}

/** The claims that any rule looks at, or the first one of a site to come, and no others: what a session keeps. */
export async function claimsLookedAt(
  db: Db,
  claims: Claims,
  first?: Pick<SignInRule, 'claim'>,
): Promise<Claims> {
  const rows = await db.selectFrom('sign_in_rule').select('claim').distinct().execute()
  const names = new Set([...rows, ...(first ? [first] : [])].map(({ claim }) => claim.split('.')[0] ?? ''))
  return Object.fromEntries(Object.entries(claims).filter(([name]) => names.has(name)))
}

/** Adds a rule. Who is signed in holds what it gives at once. */
export async function addRule(
  db: Db,
  clocks: Clocks,
  place: Placed,
  by: { user: string; who: string },
  rule: SignInRule,
): Promise<void> {
  const at = clocks.wall()
  await db.transaction().execute((trx) => writeRule(trx, place, { ...by, at }, rule))
}

async function writeRule(
  trx: Transaction<Tables>,
  { trust, site }: Placed,
  { user, who, at }: { user: string; who: string; at: number },
  { claim, equals, role, wards }: SignInRule,
): Promise<void> {
  const id = randomUUID()
  const values = { rule: id, claim, equals, role, wards: JSON.stringify(wards), made_by: user, made_at: at }
  await trx
    .insertInto('sign_in_rule')
    .values({ trust, site, ...values })
    .execute()
  const more = { role, wards: wards === 'all' ? wards : wards.join(' ') }
  await audit(trx, { trust, site }, { at, who, did: 'sign-in-rule.added', to: id, more })
  await giveAgain(trx, { trust, site })
}

/**
 * Gives each site that has no rule its first: someone has to be able to make the others. Asked wherever somebody signs in or looks for
 * a site, so a site that is added beside a running service has it at once. Does nothing where no first rule is set.
 */
export async function addFirstRules(
  db: Db,
  clocks: Clocks,
  rule: { claim: string; equals: string } | undefined,
): Promise<void> {
  if (!rule) return
  const without = await db
    .selectFrom('site')
    .leftJoin('sign_in_rule', (join) =>
      join.onRef('sign_in_rule.trust', '=', 'site.trust').onRef('sign_in_rule.site', '=', 'site.site'),
    )
    .select(['site.trust', 'site.site'])
    .where('sign_in_rule.rule', 'is', null)
    .execute()
  const first = { ...rule, role: 'safety-lead', wards: 'all' } as const
  for (const place of without) {
    await db.transaction().execute(async (trx) => {
      // Of several who come at once, one makes it, and the others find it.
      await holdAudit(trx, place)
      if ((await rulesOf(trx, place)).length > 0) return
      await writeRule(trx, place, { user: 'set-up', who: 'service', at: clocks.wall() }, first)
    })
  }
}

/**
 * Takes a rule away. Who held a role by it holds it no more, from their next step on. Refused when nobody could then change the
 * rules: the last one that gives the role named by `keep`.
 */
export async function removeRule(
  db: Db,
  clocks: Clocks,
  place: Placed,
  by: { user: string; who: string },
  id: string,
  keep: Role,
): Promise<'removed' | 'no-rule' | 'last-one'> {
  return db.transaction().execute(async (trx) => {
    // Held together: of two who each take away one of the last two rules, one is refused.
    const rules = await trx
      .selectFrom('sign_in_rule')
      .select(['rule', 'role'])
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .orderBy('rule')
      .forUpdate()
      .execute()
    const rule = rules.find((each) => each.rule === id)
    if (!rule) return 'no-rule'
    if (rule.role === keep && rules.filter(({ role }) => role === keep).length === 1) return 'last-one'
    await trx
      .deleteFrom('sign_in_rule')
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('rule', '=', id)
      .execute()
    await audit(trx, place, {
      at: clocks.wall(),
      who: by.who,
      did: 'sign-in-rule.removed',
      to: id,
      more: { role: rule.role },
    })
    await giveAgain(trx, place)
    return 'removed'
  })
}

/** Works out again what everyone who is signed in holds. A session that holds nothing more is ended. */
async function giveAgain(trx: Transaction<Tables>, place: Placed): Promise<void> {
  const rules = await rulesOf(trx, place)
  const sessions = await trx
    .selectFrom('session')
    .select(['session', 'claims'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .execute()
  for (const { session, claims } of sessions) {
    const grants = grantsFrom(rules, claims)
    if (grants.length === 0) await trx.deleteFrom('session').where('session', '=', session).execute()
    else {
      await trx
        .updateTable('session')
        .set({ grants: JSON.stringify(grants) })
        .where('session', '=', session)
        .execute()
    }
  }
}
