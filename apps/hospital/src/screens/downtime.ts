import { html, type Html } from '../html/html.ts'
import type { PackState } from '../store/downtime-packs.ts'
import { sayDayTime } from '../words/local-time.ts'

export interface DowntimeScreen {
  state: PackState
  hasFolder: boolean
  /** How old the board in the folder may be before that is said. */
  boardIsOld: boolean
  timeZone: string
  formsInAPack: number
}

/** What to do with paper: the pack to print, and where calls from paper are entered. */
export function downtimeScreen({
  state,
  hasFolder,
  boardIsOld,
  timeZone,
  formsInAPack,
}: DowntimeScreen): Html {
  const at = (when: number | null): string => (when === null ? 'never' : sayDayTime(when, timeZone))
  return html`<h1>When the screens do not work</h1>
    <h2>Before: print the pack</h2>
    <p>
      It holds the open calls as they are now, who is called and in what order, a sheet for each ward, and
      ${formsInAPack} blank forms that have their numbers already. Keep one printed where the calls are
      answered.
    </p>
    <div class="taps field">
      <form method="post" action="/downtime/pack.pdf"><button>Make the pack now (PDF)</button></form>
      <form method="post" action="/downtime/pack.html"><button class="quiet">As a page</button></form>
    </div>
    ${
      hasFolder
        ? html`<p${boardIsOld && html` class="stop"`}>
            Written into the folder for downtime: the board ${at(state.boardAt)}; the pack of the day
            ${at(state.packAt)}.${boardIsOld && html` <strong>That is too old: tell whoever runs the service.</strong>`}
          </p>`
        : html`<p class="notice">
            No folder for downtime is set, so nothing is written by itself. Whoever runs the service can set
            one. Until then, make the pack here each day.
          </p>`
    }
    <h2>After: enter the forms</h2>
    <p>Enter every form, open calls first. The times on the paper are kept as the true ones.</p>
    <p><a class="button" href="/afterwards">Enter a call from paper</a></p>`
}
