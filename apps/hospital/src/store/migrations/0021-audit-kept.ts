import { sql, type Kysely } from 'kysely'

/** The audit can be added to and searched, and the database itself refuses to change it or to take anything out of it. */
export const auditKept = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // Made by the database out of the line itself, so that what is searched cannot say other than what is hashed.
  `alter table audit
    add column who text generated always as (line::json ->> 'who') stored,
    add column did text generated always as (line::json ->> 'did') stored,
    add column about text generated always as (line::json ->> 'to') stored`,
  `create index audit_time on audit (trust, site, at)`,
  `create index audit_who on audit (trust, site, who, seq)`,
  `create index audit_about on audit (trust, site, about, seq)`,
  `create function audit_is_kept() returns trigger language plpgsql as $$
    begin raise exception 'The audit is only added to.' using errcode = '42501'; end $$`,
  `create trigger audit_is_kept before update or delete or truncate on audit
    for each statement execute function audit_is_kept()`,
  `create function audit_head_goes_on() returns trigger language plpgsql as $$
    begin
      if new.seq <= old.seq or new.trust <> old.trust or new.site <> old.site
      then raise exception 'The end of the audit only goes on.' using errcode = '42501'; end if;
      return new;
    end $$`,
  `create trigger audit_head_goes_on before update on audit_head
    for each row execute function audit_head_goes_on()`,
  `create trigger audit_head_is_kept before delete or truncate on audit_head
    for each statement execute function audit_is_kept()`,
]
