import type { Passport } from '@fresh-eyes/ward/passport'
import type { Asking, Instrument, PromptRule } from '@fresh-eyes/ward/question'
import type { Shift } from '../clock/turns.ts'
import type { Json, Placed } from './placed.ts'

/** The tables of the daily question, of who is in which bed, and of what is usual for them. */
export interface QuestionTables {
  instrument: Placed & { instrument: string; version: number; at: number; words: Json<Instrument> }
  ward_asking: Placed & { ward: string; version: number; at: number; settings: Json<WardAsking> }
  prompt_rule: Placed & { ward: string; version: number; at: number; rule: Json<PromptRule> }
  /** The last dry run of a ward: a rule is turned on only after one of that very rule. */
  prompt_dry_run: Placed & { ward: string; at: number; rule: Json<Pick<PromptRule, 'instrument' | 'when'>> }
  bed_stay: Placed & {
    /** Opaque: it names a person's time in hospital on addresses and devices, and says nothing. */
    stay: string
    /** At most a few letters, so that the right person is asked. */
    initials: string | null
    /** SHA-256 of the code on the card by the bed. */
    code_hash: string | null
    /** The stay of the hospital's own feed, when it has one. */
    feed_stay: string | null
    ended_at: number | null
  }
  bed_place: Placed & {
    place: string
    stay: string
    ward: string
    bed: string
    from_at: number
    to_at: number | null
  }
  question_answer: Placed & {
    answer: string
    client_key: string
    stay: string
    ward: string
    bed: string
    instrument: string
    version: number
    asked_at: number
    received_at: number
    state: Asking['state']
    asking: Json<Asking>
    /** Who asked, and who sent it in when that was somebody else; null for a patient's own page. */
    asked_by: string | null
    sent_by: string | null
    /** True when the bed had somebody else in it by the time the answer came. */
    bed_changed: boolean
    prompted_at: number | null
    told_at: number | null
    told_by: string | null
  }
  passport: Placed & {
    passport: string
    client_key: string
    stay: string
    written_at: number
    words: Json<Passport>
  }
  /** That somebody who was placed by hand is the person of a stay of the feed: said by a person, who can take it back. */
  usual_link: Placed & {
    link: string
    client_key: string
    from_stay: string
    to_stay: string
    checked: Json<string[]>
    at: number
    by_user: string
    taken_at: number | null
    taken_by: string | null
    why: string | null
  }
}

/** What a ward asks, and when. */
export interface WardAsking {
  instrument: { id: string; version: number }
  shifts: Shift[]
  approvedBy: string
  approvedOn: string
}
