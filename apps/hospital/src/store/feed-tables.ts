import type { FeedEvent, Person, Stay } from '@fresh-eyes/ward/stays'
import type { ColumnType, Generated } from 'kysely'
import type { Json, Placed } from './placed.ts'

/** What became of a message: applied; kept, with nothing to apply; to look at; refused. The last two are shown to a person. */
export type MessageStanding = 'applied' | 'kept' | 'look' | 'refused'

/** The tables of the hospital's feed, and of who is in which bed. */
export interface FeedTables {
  /** A site with a row here has a feed. How it is read is the trust's to say. */
  adt_feed: Placed & {
    numbers_of: Generated<string | null>
    died_codes: ColumnType<string[], string | undefined, string>
    processing: ColumnType<string[], string | undefined, string>
    may_end_open: Generated<boolean>
    /** Milliseconds of silence after which beds are no longer sure. */
    silent_after: Generated<number>
    /** How many days the text of a message is kept, and who approved it. Null keeps all of it. */
    text_days: Generated<number | null>
    text_approved_by: Generated<string | null>
    text_approved_on: Generated<string | null>
  }
  feed_message: Placed & {
    /** SHA-256 of its bytes: the same bytes are the same message. */
    message: string
    received_at: number
    /** How often it was sent. */
    times: Generated<number>
    sender: string
    control_id: string
    trigger: string
    standing: MessageStanding
    /** The name of what was wrong, and the field. */
    why: string | null
    where_: string | null
    /** As it came; of what is no ADT, its first line alone; no bytes once the text was taken away. */
    raw: Uint8Array
    raw_gone_at: Generated<number | null>
    seen_by: string | null
    seen_at: number | null
  }
  feed_event: Placed & { patient: string; event: string; said: Json<FeedEvent> }
  /** The wards that the feed names, and which of ours each is; and ours that it has not named, where somebody was placed by hand. */
  feed_ward: Placed & { code: string; ward: string | null; by_hand: Generated<boolean> }
  patient: Placed & {
    patient: string
    /** The record that it is told under, after merges: its own, or another's. */
    root: string
    nhs_number: string | null
    person: Json<Person> | null
  }
  stay: StayTable
}

export interface StayTable extends Placed {
  /** What a call is linked to: the same through every move, merge and correction. */
  stay: string
  key: string
  root: string
  ward_code: string | null
  holds_bed: boolean
  stands: Json<Stay>
}
