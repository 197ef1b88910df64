import { sql, type Kysely } from 'kysely'

/** When each feed was last heard, and what the switchboard said of each telephone call. */
export const telephone = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table feed (
    trust text not null, site text not null, feed text not null,
    heard_at bigint not null, heard_steady bigint not null, beat_seconds double precision,
    primary key (trust, site, feed), foreign key (trust, site) references site)`,
  // What was said of a line stays in its own order of arrival; the call is what it adds up to.
  `create table phone_line (
    trust text not null, site text not null, line text not null, call uuid not null,
    offered_at bigint, answered_at bigint, ended_at bigint,
    primary key (trust, site, line), foreign key (trust, site, call) references call)`,
]
