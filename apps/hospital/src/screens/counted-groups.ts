import type { GroupRow, WhoCalls } from '@fresh-eyes/ward/counting'
import { html, type Html } from '../html/html.ts'
import type { CountingRule } from '../store/counting-tables.ts'
import type { Grouping } from '../words/counted-groups.ts'
import { figures } from './figures.ts'
import type { NamedStretch } from '../words/stretches.ts'

export interface CountedGroups {
  siteName: string
  stretch: NamedStretch
  stretches: readonly NamedStretch[]
  rule: CountingRule
  groupings: readonly { grouping: Grouping; who: WhoCalls; said: Readonly<Record<string, number>> }[]
  total: number
}

/** Who calls were about, beside who was there to call: in the order of the lists, never of the numbers. */
export function countedGroups({ siteName, stretch, stretches, rule, groupings, total }: CountedGroups): Html {
  return html`<h1>Who is calling, and who is not</h1>
    <p>${siteName}, ${stretch.name}: ${total} ${total === 1 ? 'call' : 'calls'}.</p>
    <form action="/counts/groups" class="row no-print">
      <p class="field">
        <label for="from">Stretch of time</label
        ><select id="from" name="from">
          ${stretches.map(({ id, name }) => html`<option value="${id}" ${id === stretch.id && html` selected`}>${name}</option>`)}
        </select>
      </p>
      <p><button class="quiet">Show</button></p>
    </form>
    <p class="no-print"><a href="/counts/groups.csv?from=${stretch.id}">As CSV</a></p>
    <div class="notice">
      <p>
        Few calls can mean that people are well looked after, or that they do not know that they may call, or
        cannot. These tables cannot tell which: ask the people and the ward. They say who a call was about
        only where staff wrote it down.
      </p>
      <p>
        By your trust’s rule (${rule.agreedBy}), fewer than ${rule.hideUnder} is not
        shown${rule.hideZero && ', nor is none'}${rule.roundTo > 1 && `, and other numbers are rounded to the nearest ${rule.roundTo}`}.
        Where any part would give someone away, a whole table is left out. Only stretches that are over are
        shown.
      </p>
    </div>
    ${groupings.map(({ grouping, who, said }) => drawGrouping(grouping, who, said, rule, stretch))}`
}

function drawGrouping(
  { id, name, groups }: Grouping,
  who: WhoCalls,
  said: Readonly<Record<string, number>>,
  rule: CountingRule,
  stretch: NamedStretch,
): Html {
  return html`<h2>${name}</h2>
    ${
      who.kind === 'too-few'
        ? html`<p>Too few calls to show by group without giving someone away.</p>`
        : html`<p>${sentence(who.rows, groups)}</p>
            ${who.inpatients === 'too-few' && html`<p>The inpatients cannot be shown without giving someone away.</p>`}
            ${figures({
              header: ['Group', 'Calls', 'Inpatients', 'Calls for 1,000'],
              numbers: [1, 2, 3],
              rows: who.rows.map((row) => [
                groupName(row.id, groups),
                shown(row.calls, rule),
                row.inpatients === undefined ? 'not said' : shown(row.inpatients, rule),
                row.perThousand ?? 'not said',
              ]),
            })}`
    }
    <details class="no-print">
      <summary>Say how many inpatients were in each group</summary>
      <p class="hint">From your trust’s own record, for ${stretch.name}.</p>
      <form method="post" action="/counts/groups/inpatients">
        <input type="hidden" name="from" value="${stretch.id}" />
        <input type="hidden" name="grouping" value="${id}" />
        ${groups.map(
          (group) =>
            html`<p class="field">
              <label for="${id}-${group.id}">${group.name}</label
              ><input
                id="${id}-${group.id}"
                name="group-${group.id}"
                inputmode="numeric"
                pattern="[0-9]*"
                maxlength="7"
                value="${said[group.id] ?? ''}"
              />
            </p>`,
        )}
        <button class="quiet">Keep these</button>
      </form>
    </details>`
}

/** Says who was there and is not known to have called, where both numbers may be shown. */
function sentence(rows: readonly GroupRow[], groups: Grouping['groups']): string {
  const silent = rows.filter(
    ({ id, calls, inpatients }) => calls === 0 && inpatients && id !== 'not-recorded',
  )
  return silent.length === 0
    ? 'Calls by group, beside the inpatients of each group.'
    : `No call is known to have been about: ${silent.map(({ id, inpatients }) => `${groupName(id, groups)} (${inpatients} inpatients)`).join('; ')}.`
}

export const groupName = (id: string, groups: Grouping['groups']): string =>
  groups.find((group) => group.id === id)?.name ?? 'Not written down'

const shown = (count: number | null, { hideUnder, hideZero }: CountingRule): string =>
  count === null ? `fewer than ${hideUnder}${hideZero ? ', or none' : ''}` : String(count)
