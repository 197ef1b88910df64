import { html, type Html } from '../html/html.ts'
import { sayTime } from '../words/clock-time.ts'

export interface RoundPage {
  ward: string
  wardName: string
  now: number
  timeZone: string
  list: Html
}

/** The round of a ward: when the list was right, what waits on this device, and the beds. */
export function roundPage({ ward, wardName, now, timeZone, list }: RoundPage): Html {
  return html`<div data-round="${ward}" data-zone="${timeZone}">
    <h1>Daily question<span class="unseen">, </span><small>${wardName}</small></h1>
    ${roundBars(html`Right at ${sayTime(now, timeZone)}. <a href="/round/${ward}">Look again</a>`)}
    <div data-beds>${list}</div>
    <div data-ask-here hidden></div>
  </div>`
}

/** What a device shows when the hospital cannot be reached: the same page, with what the device keeps. It holds nothing of anyone. */
export function keptPage(): Html {
  return html`<div data-round="">
    <h1>Daily question</h1>
    ${roundBars(html`Looking for the list on this phone.`)}
    <div data-beds>
      <noscript><p>There is no line to the hospital. Use paper until it is back.</p></noscript>
    </div>
    <div data-ask-here hidden></div>
  </div>`
}

function roundBars(right: Html): Html {
  return html`<p class="as-of" data-live role="status">${right}</p>
    <div class="stop" data-not-live hidden role="alert"></div>
    <p class="hint" data-go-on hidden></p>
    <div class="notice" data-waiting hidden role="status"></div>
    <p class="done" data-done hidden role="status"></p>`
}

/** A ward for which nothing was approved yet. */
export function nothingToAsk(wardName: string): Html {
  return html`<h1>Daily question<span class="unseen">, </span><small>${wardName}</small></h1>
    <div class="notice">
      <p><strong>Nothing has been approved to ask on this ward yet.</strong></p>
      <p>
        A patient safety lead of your trust chooses the words, says who approved them and in which shifts they
        are asked.
      </p>
    </div>`
}
