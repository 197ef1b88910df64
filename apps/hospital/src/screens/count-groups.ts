import { barChart } from '@fresh-eyes/ward/charts'
import { lineOf, type LineGroup, type MonthlyReturn } from '@fresh-eyes/ward/counting'
import { html, type Html } from '../html/html.ts'
import { groupNames, lineName } from '../words/count-names.ts'
import { drawScene } from './draw-scene.ts'
import { figures } from './figures.ts'

/** The counts of each group that may be shown, by the id of the group; a group that is missing would give someone away. */
export type MonthShown = ReadonlyMap<string, ReadonlyMap<string, number | null>>

const charted = new Set(['kind', 'theme'])

/** The groups of a return, each with its lines; a line opens to its calls for those who may see them. */
export function groupsOf(counted: MonthlyReturn, path: string, shown: 'all' | MonthShown): Html {
  return html`${counted.groups.map((group) => {
    const counts = shown === 'all' ? countsOf(group) : shown.get(group.id)
    return counts && drawGroup(counted, group, counts, shown === 'all' ? path : undefined)
  })}`
}

const countsOf = ({ lines }: LineGroup): ReadonlyMap<string, number | null> =>
  new Map(lines.map(({ id, calls }) => [id, calls.length]))

function drawGroup(
  counted: MonthlyReturn,
  { id, of, adding, lines }: LineGroup,
  counts: ReadonlyMap<string, number | null>,
  path: string | undefined,
): Html {
  const { title, reads } = groupNames[id]
  const total = lineOf(counted, of)?.calls.length ?? 0
  // A setting of which there was no call is left out of view; nothing else is.
  const rows = lines.filter((line) => id !== 'setting' || counts.get(line.id) !== 0)
  const [largest] = rows.toSorted((one, two) => two.calls.length - one.calls.length)
  const sentence = largest ? `The most: ${lineName(largest.id)}, ${largest.calls.length} of ${total}.` : ''
  return html`<h2>${title}</h2>
    <p class="hint">${reads}</p>
    ${
      path !== undefined &&
      charted.has(id) &&
      total > 0 &&
      html`<p>${sentence}</p>
        ${drawScene(
          barChart(
            rows.map((line) => ({
              says: lineName(line.id),
              value: line.calls.length,
              unsettled: line.id === 'kind:open',
            })),
          ),
          sentence,
        )}`
    }
    ${figures({
      header: [id === 'setting' ? 'Setting' : 'Category', 'Calls'],
      numbers: [1],
      rows: [
        ...rows.map((line) => [lineName(line.id), number(counts.get(line.id), line.id, path)]),
        ...(adding === 'parts' && path !== undefined
          ? [
              [
                html`<strong
                  >${of === 'total' ? 'Together' : `Together: ${lineName(of).toLowerCase()}`}</strong
                >`,
                html`<strong>${total}</strong>`,
              ],
            ]
          : []),
      ],
    })}`
}

function number(count: number | null | undefined, line: string, path: string | undefined): Html | string {
  if (count === null || count === undefined) return 'hidden'
  if (path === undefined || count === 0) return String(count)
  return html`<a
    href="${path}/calls?line=${encodeURIComponent(line)}"
    aria-label="${count}: see the calls of ${lineName(line)}"
    >${count}</a
  >`
}
