import type { Difference, LateCall, MonthlyReturn, StepTimes } from '@fresh-eyes/ward/counting'
import type { AskingCounts } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import type { MonthSaid } from '../store/counting-tables.ts'
import type { MadeReturn } from '../store/counted-months.ts'
import type { FeedState } from '../store/feeds.ts'
import { unansweredNames } from '../words/count-names.ts'
import { sayDayTime } from '../words/local-time.ts'
import { monthName } from '../words/months.ts'
import { askedInMonth } from './asked-in-month.ts'
import { groupsOf, type MonthShown } from './count-groups.ts'
import { lateAndChanged } from './late-calls.ts'
import { saidOfMonth } from './month-said.ts'
import { timesOf } from './response-times.ts'

export interface CountedMonth {
  month: string
  siteName: string
  timeZone: string
  isOver: boolean
  counted: MonthlyReturn
  times: StepTimes[]
  late: LateCall[]
  said: MonthSaid
  /** What the daily question came to; undefined for those who may not open calls. */
  asked: AskingCounts | undefined
  switchboard: FeedState
  made: MadeReturn | undefined
  differences: Difference[]
  /** Whether whoever looks may see the calls behind a number, and make the return. */
  opensCalls: boolean
  /** What may be shown to those who may not: undefined while the trust has agreed no rule. */
  shown: MonthShown | undefined
}

/** A month: its return, how long steps took, what was late or changed since, and what a person says of it. */
export function countedMonth(page: CountedMonth): Html {
  const { month, siteName, counted, opensCalls, shown } = page
  const path = `/counts/${month}`
  return html`<p class="no-print"><a href="/counts">All months</a></p>
    <h1>${monthName(month)}, ${siteName}</h1>
    ${standing(page)}
    <p class="standing">
      <strong>${counted.total.calls.length}</strong>
      ${counted.total.calls.length === 1 ? 'call' : 'calls'} in
      all.${opensCalls && html` <a href="${path}/calls?line=total">See them</a>`}
    </p>
    ${
      opensCalls &&
      html`<p class="no-print">
        <a href="${path}/return.csv">The return as CSV</a> · <a href="${path}/calls.csv">Its calls as CSV</a>
      </p>`
    }
    ${
      !opensCalls &&
      html`<p class="notice">
        ${
          shown
            ? 'Small numbers are hidden by your trust’s rule, and others rounded.'
            : 'Your trust has not agreed a rule for small numbers yet, so only the total is shown.'
        }
      </p>`
    }
    ${groupsOf(counted, path, opensCalls ? 'all' : (shown ?? new Map()))}
    ${opensCalls && html`<p>${unansweredNames[page.switchboard.state]}</p>`}
    ${page.asked && askedInMonth(page.asked)} ${opensCalls && timesOf(page.times)}
    ${opensCalls && lateAndChanged(page.late, page.differences, page)}
    ${opensCalls && saidOfMonth(path, page.said)} ${opensCalls && makeForm(path, page)}`
}

/** Whether a return was made, and whether it still says what the calls say. */
function standing({ made, differences, timeZone, isOver, opensCalls }: CountedMonth): Html {
  if (!made)
    return html`<p class="notice">
      ${isOver ? 'No return has been made of this month yet.' : 'This month is not over: its numbers still grow.'}
    </p>`
  const when = `Version ${made.version} of the return was made on ${sayDayTime(made.madeAt, timeZone)} by ${made.madeBy}.`
  return differences.length === 0
    ? html`<p class="done">${when} Nothing has changed since.</p>`
    : html`<p class="notice">
        ${when}
        <strong>${differences.length} ${differences.length === 1 ? 'call' : 'calls'} changed since.</strong>
        ${opensCalls && html`<a href="#since">See what</a>`}
      </p>`
}

function makeForm(path: string, { made, isOver, differences }: CountedMonth): Html {
  const again = made && differences.length === 0
  return html`<section class="no-print">
    <h2>Make the return</h2>
    <p>
      This keeps the numbers and their calls as they are now. What changes later is shown beside it, and you can
      make a new version; the old one stays.
    </p>
    ${!isOver && html`<p class="notice">The month is not over. A return made now will miss calls.</p>`}
    ${again && html`<p class="hint">Nothing has changed since version ${made.version}.</p>`}
    <form method="post" action="${path}/made">
      <button${again && html` class="quiet"`}>${made ? `Make version ${made.version + 1}` : 'Make the return'}</button>
    </form>
  </section>`
}
