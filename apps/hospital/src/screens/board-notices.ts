import { html, type Html } from '../html/html.ts'
import type { TeamOnNow } from '../store/teams-on-now.ts'
import type { PagingTrouble } from '../store/paging-state.ts'
import type { FeedState } from '../store/feeds.ts'
import { sayHowLong, sayUntil, sayWhen } from '../words/clock-time.ts'
import { roleName } from '../words/role-names.ts'

/** What the board says beside the calls: what is wrong with the service itself, and who is on now. */
export interface BoardNotices {
  timeZone: string
  paging: PagingTrouble | undefined
  hasPagers: boolean
  switchboard: FeedState
  /** True on a site where people practise. */
  training: boolean
  /** Whether the board holds the calls of every ward. */
  everyWard: boolean
  onNow: TeamOnNow[]
  now: number
}

/** What stands above the calls: only what changes how they are to be read now. */
export function boardAlarms({ timeZone, paging, switchboard, training, now }: BoardNotices): Html {
  return html`${training && trainingNotice}
  ${
    paging &&
    html`<div class="stop" role="alert" data-alarm>
      <strong>Pages are not getting through</strong> since ${sayWhen(paging.since, now, timeZone)}. Telephone
      the team yourself. This screen goes on trying, and pages the next in the chain.
    </div>`
  }
  ${
    switchboard.state === 'silent' &&
    html`<p class="notice" data-feed-silent>
      The switchboard feed has been silent since ${sayWhen(switchboard.since, now, timeZone)}
      (${sayHowLong(now - switchboard.since)}). Unanswered telephone calls may not be seen.
    </p>`
  }`
}

/** What stands beside the calls, or under them on a phone: who is on now, and what this site does without. */
export function boardAside(notices: BoardNotices): Html {
  const { timeZone, hasPagers, switchboard, everyWard, onNow, now } = notices
  return html`<aside class="beside" aria-label="Who is on now">
    <p><a class="button quiet" href="/desk/hand-over">Hand over my calls</a></p>
    ${onNow.map((each) => onDuty(each, onNow.length > 1, timeZone, now))}
    ${!hasPagers && html`<p class="notice">No pager is connected: this screen and its sound are the only alarm.</p>`}
    ${
      switchboard.state === 'none' &&
      html`<p class="notice">Unanswered telephone calls are not seen: no switchboard feed is connected.</p>`
    }
    ${
      !everyWard &&
      html`<p>
        Calls of other wards are not shown. If a patient needs you there now:
        <a href="/break-glass">break the glass</a>
      </p>`
    }
  </aside>`
}

/** On every screen of a site where people practise: nobody may take it for a live one, or a live one for it. */
export const trainingNotice = html`<p class="notice training" role="note">
  <strong>Training.</strong> Every call here is made up. A real call is never shown on this screen.
</p>`

function onDuty({ team, roles }: TeamOnNow, isNamed: boolean, timeZone: string, now: number): Html {
  const nobody = roles.filter(({ holders }) => holders.length === 0)
  return html`<h2>On now${isNamed && html`: ${team}`}</h2>
    <dl class="on-now">
      ${roles.map(
        ({ role, holders }) =>
          holders.length > 0 &&
          html`<div>
            <dt>${roleName(role)}</dt>
            <dd>
              ${holders.map(({ contact, until }, index) => html`${index > 0 && ', '}${contact.name} <span class="hint">until ${sayUntil(until, now, timeZone)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>
    ${nobody.length > 0 && html`<p class="notice">Nobody is on the rota now as ${nobody.map(({ role }) => roleName(role)).join(', ')}: their pages go to the site hub.</p>`}`
}
