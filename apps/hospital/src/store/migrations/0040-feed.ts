import { sql, type Kysely } from 'kysely'

/** The hospital's feed as it came, what it said of each patient, and the stays that it adds up to. */
export const feed = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table adt_feed (
    trust text not null, site text not null, numbers_of text, died_codes jsonb not null default '[]',
    processing jsonb not null default '["P"]', may_end_open boolean not null default false,
    silent_after bigint not null default 900000,
    primary key (trust, site), foreign key (trust, site) references site)`,
  `create table feed_message (
    trust text not null, site text not null, message text not null, received_at bigint not null,
    times integer not null default 1, sender text not null, control_id text not null, trigger text not null,
    standing text not null, why text, where_ text, raw bytea not null, seen_by text, seen_at bigint,
    primary key (trust, site, message), foreign key (trust, site) references site)`,
  `create index feed_message_last on feed_message (trust, site, received_at)`,
  `create index feed_message_to_see on feed_message (trust, site, received_at)
    where standing in ('look', 'refused') and seen_at is null`,
  `create index feed_message_control on feed_message (trust, site, control_id)`,
  `create table feed_event (
    trust text not null, site text not null, patient text not null, event text not null, said jsonb not null,
    primary key (trust, site, patient, event), foreign key (trust, site) references site)`,
  `create table feed_ward (
    trust text not null, site text not null, code text not null, ward text,
    primary key (trust, site, code), foreign key (trust, site) references site)`,
  `create table patient (
    trust text not null, site text not null, patient text not null, root text not null,
    nhs_number text, person jsonb,
    primary key (trust, site, patient), foreign key (trust, site) references site)`,
  `create index patient_root on patient (trust, site, root)`,
  `create index patient_nhs on patient (trust, site, nhs_number) where nhs_number is not null`,
  `create table stay (
    trust text not null, site text not null, stay uuid not null, key text not null, root text not null,
    ward_code text, holds_bed boolean not null, stands jsonb not null,
    primary key (trust, site, stay), unique (trust, site, key), foreign key (trust, site) references site)`,
  `create index stay_root on stay (trust, site, root)`,
  `create index stay_on_ward on stay (trust, site, ward_code) where holds_bed`,
  // What the feed says of a stay is told to the open calls that are linked to it.
  `create index call_stay on call (trust, site, (stands->>'stay')) where closed_at is null`,
]
