import { sql, type Kysely } from 'kysely'

/** Each message of the feed looks for the beds of its stays; without this it went through every stay there ever was. */
export const stayOfFeed = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index bed_stay_of_feed on bed_stay (trust, site, feed_stay)`.execute(db)
  },
}
