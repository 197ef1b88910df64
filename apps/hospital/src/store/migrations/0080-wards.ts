import { sql, type Kysely } from 'kysely'

/** Wards that closed, and the short codes that wards had before: both stand on posters that may still hang somewhere. */
export const wards = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // Not `hidden`: what is hidden is in no queue and no count, and the calls of a closed ward stay in both.
  `alter table ward add column closed_at bigint`,
  `create table old_short_code (
    short_code text primary key, trust text not null, site text not null, ward text not null, until_at bigint not null,
    foreign key (trust, site, ward) references ward)`,
  `create index old_short_code_ward on old_short_code (trust, site, ward)`,
]
