import type { Alive } from '../http/alive.ts'
import { html, type Html } from '../html/html.ts'
import type { CheckRun } from '../store/check-runs.ts'
import type { FeedState } from '../store/feeds.ts'
import type { PagerState, PagingTrouble } from '../store/paging-state.ts'
import { sayDayAndTime, sayHowLong, sayTime, sayWhen } from '../words/clock-time.ts'

export interface StateScreen {
  alive: Alive
  runs: CheckRun[]
  switchboard: FeedState
  trouble: PagingTrouble | undefined
  pagers: ({ name: string; saysReceived: boolean } & PagerState)[]
  rotas: { team: string; endsAt: number | undefined }[]
  now: number
  kind: 'trial' | 'postgres'
  timeZone: string
}

const partNames: Record<string, string> = {
  timers: 'Timers and the chain',
  pages: 'Sending of pages',
  shifts: 'Ends of shifts',
  check: 'Calls to itself',
  looks: 'Looks that are written down',
  packs: 'Downtime pack',
  training: 'Made-up calls for practice',
  text: 'Old text of the feed’s messages',
}

const stepNames: Record<string, string> = {
  'page-not-shown': 'the caller’s page was not shown',
  'call-not-stored': 'the call was not stored',
  'status-not-shown': 'the caller’s own page was not shown',
  'page-not-received': 'no page was received',
}

/** Each part with its age: what works says when it last did. */
export function stateScreen(screen: StateScreen): Html {
  const { alive, runs, trouble, pagers, rotas, timeZone } = screen
  const failed = runs.filter(({ failed }) => failed !== null)
  const good = runs.filter(({ took }) => took !== null)
  return html`<h1>State of the service</h1>
    ${
      alive.alive
        ? html`<p class="done">
            <strong>Alive.</strong> A call to itself went through from end to end within the last
            ${alive.withinSeconds} seconds.
          </p>`
        : html`<div class="stop" role="alert">
            <strong>Not alive.</strong> No call to itself went through within the last ${alive.withinSeconds}
            seconds. Use the telephone until it is mended.
          </div>`
    }
    <h2>Calls to itself, last hour</h2>
    <p>
      ${good.length} went
      through${good.length > 0 && `, the slowest in ${(Math.max(...good.map(({ took }) => took ?? 0)) / 1000).toFixed(1)} s`}.
      ${failed.length} did not.
    </p>
    ${
      failed.length > 0 &&
      html`<ul>
        ${failed.slice(0, 10).map((run) => html`<li>${sayTime(run.started_at, timeZone)}: ${stepNames[run.failed ?? ''] ?? run.failed}</li>`)}
      </ul>`
    }
    <h2>Parts</h2>
    <dl class="said">
      ${row('Database', `${screen.kind === 'trial' ? 'trial' : 'PostgreSQL'}, ${alive.database === null ? 'no answer' : `answered in ${alive.database} ms`}`)}
      ${Object.entries(alive.parts).map(([part, age]) => row(partNames[part] ?? part, `did its work ${age} s ago`))}
      ${row('Switchboard feed', feed(screen))}
      ${rotas.map(({ team, endsAt }) => row(`Rota of ${team}`, endsAt === undefined ? 'there is none: pages go to the site hub' : `until ${sayDayAndTime(endsAt, timeZone)}`))}
    </dl>
    <h2>Pagers</h2>
    ${trouble && html`<div class="stop" role="alert">${trouble.count} ${trouble.count === 1 ? 'page is' : 'pages are'} not getting through, the oldest since ${sayWhen(trouble.since, screen.now, timeZone)}.</div>`}
    ${
      pagers.length === 0
        ? html`<p class="notice">
            No pager is connected. The desk’s screen and its sound are the only alarm.
          </p>`
        : html`<dl class="said">${pagers.map((pager) => row(pager.name, pagerSays(pager, timeZone)))}</dl>`
    }
    <p class="hint">
      Right at ${sayTime(screen.now, timeZone)}. A watcher outside asks <a href="/alive">/alive</a>.
    </p>`
}

const row = (label: string, value: string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`

function feed({ switchboard, timeZone, now }: StateScreen): string {
  switch (switchboard.state) {
    case 'none':
      return 'not connected: unanswered telephone calls are not seen'
    case 'silent':
      return `silent since ${sayWhen(switchboard.since, now, timeZone)} (${sayHowLong(now - switchboard.since)})`
    case 'heard':
      return `last heard at ${sayWhen(switchboard.at, now, timeZone)}`
  }
}

function pagerSays(
  { saysReceived, lastReceived, lastFailed, lastTrouble }: StateScreen['pagers'][number],
  timeZone: string,
): string {
  const received = saysReceived
    ? lastReceived === null
      ? 'no page received yet'
      : `last page received ${sayDayAndTime(lastReceived, timeZone)}`
    : 'does not say whether a page was received'
  return lastFailed === null
    ? received
    : `${received}; last failed ${sayDayAndTime(lastFailed, timeZone)} (${lastTrouble})`
}
