import type { Instrument, PromptRule } from '@fresh-eyes/ward/question'
import { audit } from './audit.ts'
import type { Db } from './database.ts'
import type { WardAsking } from './question-tables.ts'
import type { Placed } from './tables.ts'

/** Keeps a new version of an instrument. Versions before stay as they are, with the answers that were given to them. */
export function keepInstrument(
  db: Db,
  place: Placed,
  words: Omit<Instrument, 'version'>,
  by: { who: string; at: number },
): Promise<Instrument> {
  const { trust, site } = place
  return db.transaction().execute(async (trx) => {
    const newest = await trx
      .selectFrom('instrument')
      .select((pick) => pick.fn.max('version').as('version'))
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('instrument', '=', words.id)
      .executeTakeFirst()
    const version = (newest?.version ?? 0) + 1
    const instrument: Instrument = { ...words, version }
    await trx
      .insertInto('instrument')
      .values({ trust, site, instrument: words.id, version, at: by.at, words: JSON.stringify(instrument) })
      .execute()
    await audit(trx, place, {
      at: by.at,
      who: by.who,
      did: 'question.instrument-approved',
      to: `${words.id} ${version}`,
    })
    return instrument
  })
}

/** Every version that a site has approved, newest first. */
export async function instrumentsOf(db: Db, { trust, site }: Placed): Promise<Instrument[]> {
  const rows = await db
    .selectFrom('instrument')
    .select('words')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ words }) => words)
}

/** One version, or undefined. */
export async function instrumentOf(
  db: Db,
  { trust, site }: Placed,
  { id, version }: { id: string; version: number },
): Promise<Instrument | undefined> {
  const row = await db
    .selectFrom('instrument')
    .select('words')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('instrument', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.words
}

/** What a ward asks now and in which shifts, or undefined while nothing has been approved for it. */
export async function askingOf(
  db: Db,
  { trust, site }: Placed,
  ward: string,
): Promise<(WardAsking & { since: number }) | undefined> {
  const row = await db
    .selectFrom('ward_asking')
    .select(['settings', 'at'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row.settings, since: row.at }
}

/** When a ward began to ask: the time of its first settings; never (Infinity) when it has none. */
export async function askingSince(db: Db, { trust, site }: Placed, ward: string): Promise<number> {
  const row = await db
    .selectFrom('ward_asking')
    .select((pick) => pick.fn.min('at').as('since'))
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .executeTakeFirst()
  return row?.since ?? Infinity
}

/** Sets what a ward asks from now on. */
export function setAsking(
  db: Db,
  place: Placed,
  ward: string,
  settings: WardAsking,
  by: { who: string; at: number },
): Promise<void> {
  const { trust, site } = place
  return db.transaction().execute(async (trx) => {
    const newest = await trx
      .selectFrom('ward_asking')
      .select((pick) => pick.fn.max('version').as('version'))
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('ward', '=', ward)
      .executeTakeFirst()
    const version = (newest?.version ?? 0) + 1
    await trx
      .insertInto('ward_asking')
      .values({ trust, site, ward, version, at: by.at, settings: JSON.stringify(settings) })
      .execute()
    await audit(trx, place, { at: by.at, who: by.who, did: 'question.ward-set', to: ward, more: { version } })
  })
}

/** The rule of a ward that was set last, on or off; null when there has been none. */
export const ruleOf = async (db: Db, place: Placed, ward: string): Promise<PromptRule | null> =>
  (await rulesOf(db, place, [ward])).get(ward) ?? null

/** The rule of each of these wards that was set last, on or off. A ward that never had one is not among them. */
export async function rulesOf(
  db: Db,
  { trust, site }: Placed,
  wards: readonly string[],
): Promise<Map<string, PromptRule>> {
  const rows = await db
    .selectFrom('prompt_rule')
    .distinctOn('ward')
    .select(['ward', 'rule'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', 'in', wards)
    .orderBy('ward')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ ward, rule }) => [ward, rule]))
}

/** Sets the rule of a ward. Whether it may be turned on was asked of `checkRule` before. */
export function setRule(
  db: Db,
  place: Placed,
  ward: string,
  rule: PromptRule,
  by: { who: string; at: number },
): Promise<void> {
  const { trust, site } = place
  return db.transaction().execute(async (trx) => {
    const newest = await trx
      .selectFrom('prompt_rule')
      .select((pick) => pick.fn.max('version').as('version'))
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('ward', '=', ward)
      .executeTakeFirst()
    const version = (newest?.version ?? 0) + 1
    await trx
      .insertInto('prompt_rule')
      .values({ trust, site, ward, version, at: by.at, rule: JSON.stringify(rule) })
      .execute()
    const did = rule.on ? 'question.rule-on' : 'question.rule-off'
    await audit(trx, place, { at: by.at, who: by.who, did, to: ward, more: { version } })
  })
}

/** Keeps that a rule was tried over the ward's history: only this very one may then be turned on. */
export async function keepDryRun(
  db: Db,
  { trust, site }: Placed,
  ward: string,
  rule: Pick<PromptRule, 'instrument' | 'when'>,
  at: number,
): Promise<void> {
  await db
    .insertInto('prompt_dry_run')
    .values({ trust, site, ward, at, rule: JSON.stringify(rule) })
    .onConflict((conflict) =>
      conflict.columns(['trust', 'site', 'ward']).doUpdateSet({ at, rule: JSON.stringify(rule) }),
    )
    .execute()
}

/** The rule that was tried last on a ward, or null. */
export async function dryRunOf(
  db: Db,
  { trust, site }: Placed,
  ward: string,
): Promise<Pick<PromptRule, 'instrument' | 'when'> | null> {
  const row = await db
    .selectFrom('prompt_dry_run')
    .select('rule')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('ward', '=', ward)
    .executeTakeFirst()
  return row?.rule ?? null
}
