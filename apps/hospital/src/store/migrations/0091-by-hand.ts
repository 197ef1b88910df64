import { sql, type Kysely } from 'kysely'

/** Which ward codes a person made by placing somebody by hand; and whose it is what was written down of somebody by hand. */
export const placedByHand = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `alter table feed_ward add column by_hand boolean not null default false`,
  // As far as it can still be known: a code of our own, under which nobody is but by hand.
  `update feed_ward as named set by_hand = true
    where code = ward
    and exists (
      select from stay where stay.trust = named.trust and stay.site = named.site and ward_code = code)
    and not exists (
      select from stay where stay.trust = named.trust and stay.site = named.site and ward_code = code
        and stands->'placedBy'->>'kind' is distinct from 'hand')`,
  `create table usual_link (
    trust text not null, site text not null, link uuid not null, client_key text not null,
    from_stay uuid not null, to_stay uuid not null, checked jsonb not null, at bigint not null, by_user text not null,
    taken_at bigint, taken_by text, why text,
    primary key (trust, site, link), unique (trust, site, client_key),
    foreign key (trust, site, from_stay) references bed_stay, foreign key (trust, site, to_stay) references bed_stay,
    check (from_stay <> to_stay),
    check ((taken_at is null) = (taken_by is null) and (taken_at is null) = (why is null)))`,
  // What was written of one person by hand is of one person of the feed.
  `create unique index usual_link_from on usual_link (trust, site, from_stay) where taken_at is null`,
  `create index usual_link_to on usual_link (trust, site, to_stay) where taken_at is null`,
]
