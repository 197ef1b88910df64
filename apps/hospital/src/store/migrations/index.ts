import type { Kysely } from 'kysely'
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
}

/** Brings the tables up to date, once, however many processes start together. Throws what the database says. */
export async function migrate<Any>(db: Kysely<Any>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error(String(error))
}
