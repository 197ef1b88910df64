import { sql, type Kysely } from 'kysely'

/** How long a trust keeps the text of its feed's messages. What no trust has said, nothing takes away: the database refuses it. */
export const feedText = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `alter table adt_feed
    add column text_days integer check (text_days > 0),
    add column text_approved_by text,
    add column text_approved_on text,
    add constraint text_days_are_approved
      check (text_days is null or (text_approved_by is not null and text_approved_on is not null))`,
  // The text that went is no bytes and not null: a version that runs beside this one reads the column.
  `alter table feed_message add column raw_gone_at bigint`,
  `create index feed_message_text on feed_message (trust, site, received_at) where raw_gone_at is null`,
  `create function feed_text_is_kept() returns trigger language plpgsql as $$
    begin
      if new.raw = old.raw and new.raw_gone_at is not distinct from old.raw_gone_at then return new; end if;
      -- What was refused and is taken when it comes again has its text again.
      if new.raw_gone_at is null and encode(sha256(new.raw), 'hex') = new.message then return new; end if;
      if new.raw_gone_at is not null and octet_length(new.raw) = 0
        and (old.standing in ('applied', 'kept') or old.seen_at is not null)
        and exists (
          select from adt_feed where trust = old.trust and site = old.site
            and new.raw_gone_at - old.received_at >= text_days * 86400000::bigint)
      then return new; end if;
      raise exception 'The text of a message goes only when the trust has said so.' using errcode = '42501';
    end $$`,
  `create trigger feed_text_is_kept before update of raw, raw_gone_at on feed_message
    for each row execute function feed_text_is_kept()`,
]
