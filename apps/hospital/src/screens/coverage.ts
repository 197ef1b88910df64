import type { BedInTurn, BedState, Coverage } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import type { ListedAnswer } from '../store/answers.ts'
import { sayDayTime, sayTime } from '../words/clock-time.ts'
import { stateName, stateOrder } from '../words/question-names.ts'
import { figures } from './figures.ts'

/** Every ward of a site in the shift it is in now. */
export function coverageOfSite({
  rows,
  now,
  timeZone,
}: {
  rows: { ward: string; name: string; newest: Coverage | undefined }[]
  now: number
  timeZone: string
}): Html {
  const columns = columnsOf(rows.flatMap(({ newest }) => (newest ? [newest] : [])))
  return html`<h1>Who was asked</h1>
    ${rightAt(now, timeZone)}
    <div data-fresh>
      ${figures({
        header: ['Ward and shift', ...headings(columns)],
        numbers: numbersOf(columns),
        rows: rows.map(({ ward, name, newest }) => [
          html`<a href="/coverage/${ward}">${name}</a
            >${newest ? `, ${newest.turn.name}` : ': nothing approved to ask yet'}`,
          ...(newest ? cells(newest, columns) : headings(columns).map(() => '–')),
        ]),
      })}
    </div>
    ${whatCounts()}`
}

/** One ward, shift by shift, and bed by bed in the newest. */
export function coverageOfWard({
  ward,
  wardName,
  turns,
  now,
  timeZone,
}: {
  ward: string
  wardName: string
  turns: { coverage: Coverage; beds: BedInTurn[]; answers: ListedAnswer[] }[]
  now: number
  timeZone: string
}): Html {
  const columns = columnsOf(turns.map(({ coverage }) => coverage))
  const [newest] = turns
  return html`<p class="alone"><a href="/coverage">All wards</a></p>
    <h1>Who was asked<span class="unseen">, </span><small>${wardName}</small></h1>
    ${rightAt(now, timeZone)}
    <div data-fresh>
      ${newest ? byBed(ward, newest, timeZone) : html`<p class="empty">Nothing has been approved to ask on this ward yet.</p>`}
      <h2>Shift by shift</h2>
      ${figures({
        header: ['Shift', ...headings(columns)],
        numbers: numbersOf(columns),
        rows: turns.map(({ coverage }) => [
          `${sayDayTime(coverage.turn.from, timeZone)}, ${coverage.turn.name}`,
          ...cells(coverage, columns),
        ]),
      })}
    </div>
    ${whatCounts()}`
}

function byBed(
  ward: string,
  { coverage, beds, answers }: { coverage: Coverage; beds: BedInTurn[]; answers: ListedAnswer[] },
  timeZone: string,
): Html {
  const changed = answers.filter(({ bedChanged }) => bedChanged)
  return html`<h2>${coverage.turn.name}, until ${sayTime(coverage.turn.to, timeZone)}</h2>
    ${changed.map(({ bed, askedAt }) => html`<p class="wrong">Bed ${bed}, ${sayTime(askedAt, timeZone)}: the bed changed hands while this answer waited. Check whose answer it is.</p>`)}
    <ul class="round beds-now">
      ${beds.map(
        ({ bed, stay, state, last, times }) =>
          html`<li class="bed is-${state} ${state === 'due' || state === 'not-asked' ? 'to-ask' : 'settled'}">
            <a class="bed-link" href="/round/${ward}/ask/${stay}"
              ><span class="bed-name"><span class="unseen">Bed </span>${bed}</span
              ><span class="bed-state"
                ><span class="mark" aria-hidden="true"></span
                ><span>${stateName(state)}</span
                >${last && html`<small>${sayTime(last.askedAt, timeZone)}${times > 1 && html`, asked ${times} times`}</small>`}</span
              ></a
            >
          </li>`,
      )}
    </ul>`
}

const headings = (columns: BedState[]): string[] => ['People', 'Asked', ...columns.map(stateName)]
const numbersOf = (columns: BedState[]): number[] => headings(columns).map((_, at) => at + 1)
const cells = ({ people, asked, counts }: Coverage, columns: BedState[]): number[] => [
  people,
  asked,
  ...columns.map((state) => counts[state] ?? 0),
]

/** Only states that somebody stands in, and always those that matter most: declined and not asked, apart. */
function columnsOf(coverages: Coverage[]): BedState[] {
  const always: BedState[] = ['due', 'answered', 'declined', 'not-asked']
  return stateOrder.filter(
    (state) => always.includes(state) || coverages.some(({ counts }) => (counts[state] ?? 0) > 0),
  )
}

const rightAt = (now: number, timeZone: string): Html =>
  html`<p class="as-of" data-right-at>Right at ${sayTime(now, timeZone)}. <a href="">Look again</a></p>
    <div class="stop" data-stale hidden role="alert">
      This page is not live. It was right at ${sayTime(now, timeZone)}.
    </div>`

const whatCounts = (): Html =>
  html`<p class="hint">
    Each person counts once in a shift. “Asked” is answered, declined, or asked with the answer to follow. To
    decline is a person’s right; “not asked” is ours to mend. In a shift in which the ward asks nobody by
    rule, nobody is due.
  </p>`
