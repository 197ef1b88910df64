import { html, type Html } from '../html/html.ts'
import type { WorkPlace } from '../store/session-places.ts'
import type { Placed } from '../store/tables.ts'
import { roleName } from '../words/role-names.ts'

/** One button for each site that someone may work at. `to` is the page that they asked for. */
export function sitesScreen({
  places,
  here,
  to,
}: {
  places: readonly WorkPlace[]
  here: Placed
  to: string | undefined
}): Html {
  return html`<h1>Where do you work now?</h1>
    <p>
      Your roles hold at more than one site. You see the calls of one site at a time: the one whose name
      stands at the top of each page.
    </p>
    <form method="post" action="/sites">
      ${to !== undefined && html`<input type="hidden" name="to" value="${to}" />`}
      <ul class="people">
        ${places.map(
          ({ trust, site, name, grants }) =>
            html`<li>
              <button class="quiet" name="place" value="${trust}/${site}">
                <strong>${name}</strong
                >${trust === here.trust && site === here.site && ' (you are here)'}<br />${grants.map(({ role }) => roleName(role)).join(', ')}
              </button>
            </li>`,
        )}
      </ul>
    </form>`
}
