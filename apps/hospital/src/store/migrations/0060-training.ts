import { sql, type Kysely } from 'kysely'

/** Sites where people practise, and the made-up calls that are still to come there. */
export const training = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // A site of its own, so that no count, rota or page of a live one can meet a made-up call.
  `create table training_site (
    trust text not null, site text not null,
    primary key (trust, site), foreign key (trust, site) references site)`,
  `create table training_call (
    trust text not null, site text not null, practice uuid not null, number integer not null,
    due bigint not null, call jsonb not null, came_at bigint,
    primary key (trust, site, practice, number), foreign key (trust, site) references training_site)`,
  `create index training_due on training_call (due) where came_at is null`,
]
