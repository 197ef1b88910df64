import { sql, type Kysely } from 'kysely'

/** Machines that may use FHIR, and what each has sent, so that what is sent twice is done once. */
export const fhir = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table fhir_account (
    trust text not null, site text not null, account text not null, token_hash text not null unique, may jsonb not null,
    primary key (trust, site, account), foreign key (trust, site) references site)`,
  `create table fhir_seen (
    trust text not null, site text not null, account text not null, key text not null, id uuid not null,
    primary key (trust, site, account, key), foreign key (trust, site) references site)`,
]
