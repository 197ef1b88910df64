import { sql, type Kysely } from 'kysely'

/** The service's calls to itself, when each of its parts last did its work, and which calls are drills. */
export const alive = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table check_run (
    trust text not null, site text not null, run uuid not null,
    started_at bigint not null, started_steady bigint not null,
    took bigint, failed text,
    primary key (trust, site, run), foreign key (trust, site) references site)`,
  `create index check_run_started on check_run (trust, site, started_steady)`,
  // Which process makes the next call to itself, and when.
  `create table check_turn (
    trust text not null, site text not null, due bigint not null,
    primary key (trust, site), foreign key (trust, site) references site)`,
  `create table beat (part text primary key, at bigint not null, steady bigint not null)`,
  // Named by the key of the form, before it is sent: so no crash can make a drill look like a real call in the counts.
  `create table drill (
    trust text not null, site text not null, client_key text not null,
    ward text not null, started_by text not null, started_at bigint not null,
    primary key (trust, site, client_key), foreign key (trust, site) references site)`,
]
