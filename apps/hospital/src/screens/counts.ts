import { barChart } from '@fresh-eyes/ward/charts'
import { html, type Html } from '../html/html.ts'
import { monthName } from '../words/months.ts'
import { drawScene } from './draw-scene.ts'
import { figures } from './figures.ts'

export interface CountsScreen {
  siteName: string
  /** The newest first. `returned` is the version of the return that was made, if one was. */
  months: { month: string; calls: number; isOver: boolean; returned: number | undefined }[]
  seesGroups: boolean
}

/** The months, how many calls each had, and whether its return was made. */
export function countsScreen({ siteName, months, seesGroups }: CountsScreen): Html {
  const oldestFirst = [...months].reverse()
  const all = months.reduce((sum, { calls }) => sum + calls, 0)
  const [newest] = months
  const sentence = newest
    ? `${all} ${all === 1 ? 'call' : 'calls'} in ${months.length} months; ${newest.calls} so far in ${monthName(newest.month)}.`
    : ''
  return html`<h1>Counts, ${siteName}</h1>
    <p>
      A call counts in the month in which it came in. Drills and the calls that the service makes to itself
      are not counted.
    </p>
    ${seesGroups && html`<p><a class="button" href="/counts/groups">Who is calling, and who is not</a></p>`}
    <p>${sentence}</p>
    ${drawScene(
      barChart(
        oldestFirst.map(({ month, calls, isOver }) => ({
          says: monthName(month) + (isOver ? '' : ', so far'),
          value: calls,
          unsettled: !isOver,
        })),
      ),
      sentence,
    )}
    ${figures({
      caption: 'Calls by month',
      header: ['Month', 'Calls', 'Return'],
      numbers: [1],
      rows: months.map(({ month, calls, isOver, returned }) => [
        html`<a href="/counts/${month}">${monthName(month)}</a>`,
        calls,
        returned === undefined
          ? isOver
            ? 'Not made yet'
            : 'The month is not over'
          : `Made, version ${returned}`,
      ]),
    })}`
}
