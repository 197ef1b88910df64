import { sql, type Kysely } from 'kysely'

/** Trusts, their sites and wards; calls, what happened to them, their timers and their pages; the audit; the steady clock. */
export const calls = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table trust (trust text primary key, name text not null)`,
  `create table site (
    trust text not null references trust, site text not null, name text not null,
    phone text not null, time_zone text not null default 'Europe/London',
    live_seq bigint not null default 0,
    primary key (trust, site))`,
  `create table ward (
    trust text not null, site text not null, ward text not null, name text not null,
    setting text not null, short_code text not null unique, hidden boolean not null default false,
    primary key (trust, site, ward), foreign key (trust, site) references site)`,
  // Every version of a chain is kept: a call shows which it ran on.
  `create table chain (
    trust text not null, site text not null, team text not null, version integer not null, chain jsonb not null,
    primary key (trust, site, team, version), foreign key (trust, site) references site)`,
  `create table call (
    trust text not null, site text not null, call uuid not null,
    reference text not null, client_key text not null, secret_hash text,
    team text not null, ward text, standing text not null, opened_at bigint not null, opened_steady bigint not null, closed_at bigint,
    events integer not null, stands jsonb not null, next_key text, next_due bigint,
    primary key (trust, site, call), unique (trust, site, reference), unique (trust, site, client_key),
    foreign key (trust, site) references site)`,
  `create index call_open on call (trust, site, opened_steady) where closed_at is null`,
  `create index call_due on call (next_due) where next_due is not null`,
  `create index call_secret on call (secret_hash)`,
  `create table call_event (
    trust text not null, site text not null, call uuid not null, seq integer not null,
    at bigint not null, kind text not null, event jsonb not null,
    primary key (trust, site, call, seq), foreign key (trust, site, call) references call)`,
  // A page is a message to whoever holds a role now. It is sent again until something says it was received.
  `create table page (
    trust text not null, site text not null, page uuid not null, call uuid not null,
    role text not null, rung integer not null, round integer not null,
    made_at bigint not null, due bigint not null, attempts integer not null default 0,
    sent_at bigint, received_at bigint, failed text, stopped_at bigint,
    primary key (trust, site, page), foreign key (trust, site, call) references call)`,
  `create index page_due on page (due) where sent_at is null and stopped_at is null`,
  `create table audit (
    trust text not null, site text not null, seq bigint not null, at bigint not null,
    line text not null, hash text not null,
    primary key (trust, site, seq), foreign key (trust, site) references site)`,
  `create table audit_head (
    trust text not null, site text not null, seq bigint not null, hash text not null,
    primary key (trust, site), foreign key (trust, site) references site)`,
  `create table steady (one integer primary key check (one = 1), high bigint not null)`,
]
