import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { calls } from './0001-calls.ts'
import { paging } from './0010-paging.ts'
import { telephone } from './0011-telephone.ts'
import { alive } from './0012-alive.ts'
import { signIn } from './0020-sign-in.ts'
import { auditKept } from './0021-audit-kept.ts'
import { glass } from './0022-glass.ts'
import { dailyQuestion } from './0030-daily-question.ts'
import { feed } from './0040-feed.ts'
import { counting } from './0050-counting.ts'
import { training } from './0060-training.ts'
import { fhir } from './0070-fhir.ts'
import { wards } from './0080-wards.ts'
import { feedText } from './0090-feed-text.ts'
import { placedByHand } from './0091-by-hand.ts'
import { stayOfFeed } from './0092-stay-of-feed.ts'
import { UnfitDatabase } from '../why-not-opened.ts'

/** In the order they run. Never change one that has been in use: add the next. */
const migrations: Record<string, Migration> = {
  '0001-calls': calls,
  '0010-paging': paging,
  '0011-telephone': telephone,
  '0012-alive': alive,
  '0020-sign-in': signIn,
  '0021-audit-kept': auditKept,
  '0022-glass': glass,
  '0030-daily-question': dailyQuestion,
  '0040-feed': feed,
  '0050-counting': counting,
  '0060-training': training,
  '0070-fhir': fhir,
  '0080-wards': wards,
  '0090-feed-text': feedText,
  '0091-by-hand': placedByHand,
  '0092-stay-of-feed': stayOfFeed,
}

/** How the tables of a database stand to this version. One that has them all, and some of a later version, is up to date. */
export async function tablesOf<Any>(db: Kysely<Any>): Promise<'none' | 'older' | 'up-to-date'> {
  const { rows } = await sql<{
    there: boolean
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!rows[0]?.there) return 'none'
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const names = new Set(done.rows.map(({ name }) => name))
  if (names.size === 0) return 'none'
  return Object.keys(migrations).every((name) => names.has(name)) ? 'up-to-date' : 'older'
}

const mayNot = '42501'

/**
 * Brings the tables up to date, once, however many processes start together. Where they are, it changes nothing, so the service can
 * run as a role that owns nothing. Throws what the database says; a role that may not make tables is told what to do.
 */
export async function migrate<Any>(db: Kysely<Any>): Promise<void> {
  if ((await tablesOf(db)) === 'up-to-date') return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (!error) return
  if ((error as { code?: string }).code === mayNot) {
    throw new UnfitDatabase(
      'The tables are not up to date, and this role of the database may not change them. As the role that owns them, run: npm run ward:set-up -- --tables --grant ward',
      { cause: error },
    )
  }
  throw error instanceof Error ? error : new Error(String(error))
}
