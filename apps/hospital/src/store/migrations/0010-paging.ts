import { sql, type Kysely } from 'kysely'

/** Who and what can be paged, the rotas that were published, each try of a page, and the settings that a trust approved. */
export const paging = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table contact (
    trust text not null, site text not null, contact text not null, name text not null,
    user_name text, addresses jsonb not null, retired_at bigint,
    primary key (trust, site, contact), foreign key (trust, site) references site)`,
  `create table rota (
    trust text not null, site text not null, team text not null, version integer not null,
    from_at bigint not null, until_at bigint not null, rota jsonb not null, shifts jsonb not null,
    published_by text not null, published_at bigint not null,
    primary key (trust, site, team, version), foreign key (trust, site) references site)`,
  `create table site_setting (
    trust text not null, site text not null, version integer not null, settings jsonb not null,
    primary key (trust, site, version), foreign key (trust, site) references site)`,
  // One row a message: a person, a pager and a key that the provider tells two sendings of one message apart by.
  `create table page_try (
    trust text not null, site text not null, key uuid not null, page uuid not null,
    contact text not null, pager text not null, tried_at bigint not null, accepted_at bigint, failed text, received_at bigint,
    primary key (trust, site, key), foreign key (trust, site, page) references page)`,
  `alter table page add column about text not null default 'waiting'`,
  `create index page_try_key on page_try (key)`,
  `create index page_try_page on page_try (trust, site, page)`,
  // A page is due until it was received, not only until it was sent.
  `drop index page_due`,
  `create index page_due on page (due) where received_at is null and stopped_at is null`,
]
