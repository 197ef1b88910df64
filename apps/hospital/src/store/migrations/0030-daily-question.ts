import { sql, type Kysely } from 'kysely'

/** Instruments and what each ward asks; who is in which bed, by hand; answers; prompts; what is usual for a person. */
export const dailyQuestion = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table instrument (
    trust text not null, site text not null, instrument text not null, version integer not null,
    at bigint not null, words jsonb not null,
    primary key (trust, site, instrument, version), foreign key (trust, site) references site)`,
  `create table ward_asking (
    trust text not null, site text not null, ward text not null, version integer not null,
    at bigint not null, settings jsonb not null,
    primary key (trust, site, ward, version), foreign key (trust, site, ward) references ward)`,
  `create table prompt_rule (
    trust text not null, site text not null, ward text not null, version integer not null,
    at bigint not null, rule jsonb not null,
    primary key (trust, site, ward, version), foreign key (trust, site, ward) references ward)`,
  `create table prompt_dry_run (
    trust text not null, site text not null, ward text not null, at bigint not null, rule jsonb not null,
    primary key (trust, site, ward), foreign key (trust, site, ward) references ward)`,
  `create table bed_stay (
    trust text not null, site text not null, stay uuid not null,
    initials text, code_hash text, feed_stay text, ended_at bigint,
    primary key (trust, site, stay), foreign key (trust, site) references site)`,
  `create index bed_stay_code on bed_stay (code_hash)`,
  `create table bed_place (
    trust text not null, site text not null, place uuid not null, stay uuid not null,
    ward text not null, bed text not null, from_at bigint not null, to_at bigint,
    primary key (trust, site, place), foreign key (trust, site, stay) references bed_stay,
    foreign key (trust, site, ward) references ward)`,
  // Two people cannot be in one bed, and one person cannot be in two.
  `create unique index bed_place_bed on bed_place (trust, site, ward, lower(bed)) where to_at is null`,
  `create unique index bed_place_stay on bed_place (trust, site, stay) where to_at is null`,
  `create index bed_place_ward on bed_place (trust, site, ward, from_at)`,
  // An answer is written once and never changed; only that the nurse in charge was told is added to it.
  `create table question_answer (
    trust text not null, site text not null, answer uuid not null, client_key text not null,
    stay uuid not null, ward text not null, bed text not null, instrument text not null, version integer not null,
    asked_at bigint not null, received_at bigint not null, state text not null, asking jsonb not null,
    asked_by text, sent_by text, bed_changed boolean not null default false,
    prompted_at bigint, told_at bigint, told_by text,
    primary key (trust, site, answer), unique (trust, site, client_key),
    foreign key (trust, site, stay) references bed_stay,
    foreign key (trust, site, instrument, version) references instrument)`,
  `create index question_answer_ward on question_answer (trust, site, ward, asked_at)`,
  `create index question_answer_stay on question_answer (trust, site, stay, asked_at)`,
  `create table passport (
    trust text not null, site text not null, passport uuid not null, client_key text not null,
    stay uuid not null, written_at bigint not null, words jsonb not null,
    primary key (trust, site, passport), unique (trust, site, client_key),
    foreign key (trust, site, stay) references bed_stay)`,
  `create index passport_stay on passport (trust, site, stay, written_at)`,
]
