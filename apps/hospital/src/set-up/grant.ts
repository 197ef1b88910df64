import { sql, type Kysely } from 'kysely'

/**
 * Gives the role that the service runs as what it needs of the tables, and takes back what it must not do: change the audit, make or
 * forget migrations, or delete a message of the feed. All of it or nothing, so that at no moment it may do more. Run again after an
 * upgrade, it is right for the new tables. Gives words when there is no such role, or when it is the one that asks.
 */
export async function grantTo<Any>(db: Kysely<Any>, role: string): Promise<string | undefined> {
  const { rows } = await sql<{ own: boolean }>`
    select rolname = current_user as own from pg_roles where rolname = ${role}`.execute(db)
  if (!rows[0])
    return `There is no role "${role}". Make it first: docs/ward/runbook.md, The first day, step 1.`
  if (rows[0].own)
    return `"${role}" owns the tables. Give DATABASE_URL with the owner, and --grant with the role of the service.`
  const to = sql.id(role)
  const grants = [
    sql`grant select, insert, update, delete on all tables in schema public to ${to}`,
    sql`revoke update, delete on audit from ${to}`,
    sql`revoke delete on audit_head from ${to}`,
    sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${to}`,
    sql`revoke update, delete on feed_message from ${to}`,
    sql`grant update (times, standing, why, where_, received_at, seen_by, seen_at, raw, raw_gone_at)
      on feed_message to ${to}`,
    // For what is made by somebody who forgets to grant.
    sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${to}`,
  ]
  await db.transaction().execute(async (trx) => {
    for (const grant of grants) await grant.execute(trx)
  })
  return undefined
}
