import { html, type Html } from '../html/html.ts'
import { sayTime } from '../words/clock-time.ts'

/** The page around the queue: when it was right, and the bar that says so when it no longer is. */
export function queueScreen(page: {
  /** Whose board this is, like "trust/site". */
  of: string
  siteName: string
  timeZone: string
  seq: number
  now: number
  board: Html
}): Html {
  const { of, siteName, timeZone, seq, now, board } = page
  return html`<div class="board-head">
      <h1>Calls, ${siteName}</h1>
      <p class="as-of">
        <span class="right-at">Right at <span data-as-of>${sayTime(now, timeZone)}</span></span>
        <button type="button" class="quiet" data-sound hidden>Turn the sound on</button>
      </p>
    </div>
    <div class="stop" data-stale hidden role="alert">
      <strong>This screen has lost its line.</strong> Last right at <span data-stale-since></span>. Use the
      telephone until it is back.
    </div>
    <div
      data-board="/desk/live?of=${of}"
      data-seq="${seq}"
      data-now="${now}"
      data-zone="${timeZone}"
      aria-live="polite"
    >
      ${board}
    </div>`
}
