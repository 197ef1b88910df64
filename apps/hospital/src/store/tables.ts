import type { SignInTables } from './sign-in-tables.ts'
import type { Call, CallEvent, CallStanding } from '@fresh-eyes/ward/call'
import type { Chain } from '@fresh-eyes/ward/chain'
import type { AliveTables } from './alive-tables.ts'
import type { GlassTables } from './glass-tables.ts'
import type { CountingTables } from './counting-tables.ts'
import type { FhirTables } from './fhir-tables.ts'
import type { FeedTables } from './feed-tables.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { PageAbout, PagingTables } from './paging-tables.ts'
import type { QuestionTables } from './question-tables.ts'
import type { TelephoneTables } from './telephone-tables.ts'
import type { TrainingTables } from './training-tables.ts'
import type { Json, Placed } from './placed.ts'

export type { Json, Placed } from './placed.ts'

/** Every table, by its name. Each noun's file of `store/` says what its rows promise. Instants are milliseconds since 1970. */
export interface Tables
  extends
    AliveTables,
    CountingTables,
    FeedTables,
    FhirTables,
    GlassTables,
    PagingTables,
    QuestionTables,
    SignInTables,
    TelephoneTables,
    TrainingTables {
  trust: { trust: string; name: string }
  site: Placed & { name: string; phone: string; time_zone: Generated<string>; live_seq: Generated<number> }
  ward: Placed & {
    ward: string
    name: string
    /** A setting of the national collection, like "adult inpatient". */
    setting: string
    /** What a caller types after the address, like "oak". */
    short_code: string
    /** For the call that the service makes to itself: shown on no list. */
    hidden: Generated<boolean>
    /** Since when nobody is there. Its old posters still bring a call. */
    closed_at: number | null
  }
  /** What a ward's short code was before, and until when. It leads to that ward for good. */
  old_short_code: Placed & { short_code: string; ward: string; until_at: number }
  chain: Placed & { team: string; version: number; chain: Json<Chain> }
  call: CallTable
  call_event: Placed & { call: string; seq: number; at: number; kind: string; event: Json<CallEvent> }
  page: PageTable
  audit: Placed & {
    seq: number
    at: number
    line: string
    hash: string
    /** What the line says of who, what and to which, read out of it by the database. */
    who: GeneratedAlways<string>
    did: GeneratedAlways<string>
    about: GeneratedAlways<string>
  }
  audit_head: Placed & { seq: number; hash: string }
  steady: { one: number; high: number }
}

export interface CallTable extends Placed {
  call: string
  /** Short, for reading aloud; it opens nothing. */
  reference: string
  client_key: string
  /** SHA-256 of the secret of the caller's own page. */
  secret_hash: string | null
  team: string
  ward: string | null
  standing: CallStanding
  opened_at: number
  /** On the steady clock: what the queue is ordered by, and how long a call has waited. */
  opened_steady: number
  closed_at: number | null
  /** How many events it has: what two writers at once are told apart by. */
  events: number
  stands: Json<Call>
  next_key: string | null
  /** On the steady clock. */
  next_due: number | null
}

export interface PageTable extends Placed {
  page: string
  call: string
  role: string
  rung: number
  round: number
  about: Generated<PageAbout>
  made_at: number
  /** On the steady clock: when it is tried next. */
  due: number
  attempts: Generated<number>
  sent_at: number | null
  received_at: number | null
  /** The name of what went wrong last, never a message of the provider's. */
  failed: string | null
  stopped_at: number | null
}
