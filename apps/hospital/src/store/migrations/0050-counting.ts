import { sql, type Kysely } from 'kysely'

/** Months and the returns made of them; who calls were about; the rules of the trust; forms on paper and the downtime pack. */
export const counting = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const ofSite = 'foreign key (trust, site) references site'

const statements = [
  `create index call_opened on call (trust, site, opened_at)`,
  `create table counted_month (
    trust text not null, site text not null, month text not null, said jsonb not null,
    primary key (trust, site, month), ${ofSite})`,
  `create table counted_return (
    trust text not null, site text not null, month text not null, version integer not null,
    made_at bigint not null, made_by text not null, said jsonb not null, calls jsonb not null,
    primary key (trust, site, month, version), ${ofSite})`,
  `create table paper_form (
    trust text not null, site text not null, reference text not null, printed_at bigint not null, call uuid,
    primary key (trust, site, reference), ${ofSite})`,
  // Who writes a day's pack claims it first. A claim that was not kept is taken over after a while.
  `create table downtime_pack (
    trust text not null, site text not null, day text not null, claimed_at bigint not null, written_at bigint,
    primary key (trust, site, day), ${ofSite})`,
  `create table downtime_board (
    trust text not null, site text not null, written_at bigint not null,
    primary key (trust, site), ${ofSite})`,
  `create table call_about (
    trust text not null, site text not null, call uuid not null, about jsonb not null, at bigint not null, filled_by text not null,
    primary key (trust, site, call), foreign key (trust, site, call) references call)`,
  `create table counting_rule (
    trust text not null, site text not null, version integer not null, rule jsonb not null,
    made_at bigint not null, made_by text not null,
    primary key (trust, site, version), ${ofSite})`,
  `create table inpatients_said (
    trust text not null, site text not null, stretch text not null, dimension text not null, counts jsonb not null,
    primary key (trust, site, stretch, dimension), ${ofSite})`,
]
