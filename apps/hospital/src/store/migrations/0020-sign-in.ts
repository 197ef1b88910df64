import { sql, type Kysely } from 'kysely'

/** Who is signed in, the rules that make roles of claims, and the people who have signed in. */
export const signIn = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // `session` is the SHA-256 of the id in the cookie: whoever reads this table can sign in as nobody.
  `create table session (
    trust text not null, site text not null, session text not null, user_id text not null, name text not null,
    claims jsonb not null, grants jsonb not null,
    signed_in_at bigint not null, started bigint not null, used bigint not null,
    primary key (trust, site, session), foreign key (trust, site) references site)`,
  `create unique index session_id on session (session)`,
  `create index session_by_user on session (trust, site, user_id)`,
  `create table sign_in_rule (
    trust text not null, site text not null, rule uuid not null,
    claim text not null, equals text not null, role text not null, wards jsonb not null,
    made_by text not null, made_at bigint not null,
    primary key (trust, site, rule), foreign key (trust, site) references site)`,
  `create table person (
    trust text not null, site text not null, user_id text not null, name text not null,
    first_signed_in_at bigint not null, signed_in_at bigint not null,
    primary key (trust, site, user_id), foreign key (trust, site) references site)`,
]
