import { sql, type Kysely } from 'kysely'

/** Access that someone took for themselves, with the reason. */
export const glass = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table glass (
    trust text not null, site text not null, glass uuid not null, user_id text not null, name text not null,
    kind text not null, about text not null, reason text not null, words text not null,
    broken_at bigint not null, until bigint not null, mended_at bigint,
    primary key (trust, site, glass), foreign key (trust, site) references site)`,
  `create index glass_user on glass (trust, site, user_id, until)`,
  `create index glass_time on glass (trust, site, broken_at)`,
]
