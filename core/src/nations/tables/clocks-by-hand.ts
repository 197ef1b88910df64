import type { Day } from '../../calendar/index.ts'
import type { ClockId } from '../../clocks/index.ts'
import type { NationId } from '../../routes/index.ts'

/**
 * Dates that a person worked out with a printed calendar and the list of bank holidays, not with this code. Each clock has a
 * Friday start, a start just before a bank holiday, and a 29 February or the end of a month; some have an awkward one more.
 */
export interface ByHand {
  clock: ClockId
  dates: {
    startsOn: Day
    /** The answer in the short form of the approved tables. */
    answer: string
    /** For a clock of the whole UK: the nation of the body that must act. */
    nation?: NationId
  }[]
}
