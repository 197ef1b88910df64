import type { CountedCall } from '@fresh-eyes/ward/counting'
import { html, type Html } from '../html/html.ts'
import { categoryOf, lineName } from '../words/count-names.ts'
import { monthName } from '../words/months.ts'
import { figures } from './figures.ts'
import { callLink } from './late-calls.ts'

export interface CountedList {
  month: string
  line: string
  calls: readonly CountedCall[]
  wardNames: ReadonlyMap<string, string>
  timeZone: string
}

/** The calls behind a number. What the caller said is on no list. */
export function countedList({ month, line, calls, wardNames, timeZone }: CountedList): Html {
  return html`<p class="no-print"><a href="/counts/${month}">${monthName(month)}</a></p>
    <h1>${lineName(line)}: ${calls.length} in ${monthName(month)}</h1>
    ${figures({
      header: ['Call', 'Where', 'Who', 'Counted as'],
      rows: calls.map((call) => [
        callLink(call, timeZone),
        call.ward === null ? 'Ward not known' : (wardNames.get(call.ward) ?? call.ward),
        lineName(`way:${call.way}`),
        categoryOf(call),
      ]),
    })}`
}
