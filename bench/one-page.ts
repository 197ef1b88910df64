import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import { entriesOf } from '@fresh-eyes/core/casefile'
import { onePage, pageEntries } from '@fresh-eyes/core/one-page'
import { manyEntries } from '@fresh-eyes/core/people'
import { times } from './budgets.ts'
import type { Benchmark, Row } from './row.ts'
import { median, timed } from './timing.ts'

const records = [
  { count: 2_000, budget: times.onePageOf2000 },
  { count: 10_000, budget: times.onePageOf10000 },
]

/** How soon a long record stands on one page: the first time, when nothing is warm, and after that. */
export const onePageOfMany: Benchmark = {
  name: 'A long record on one page',
  async run() {
    return records.flatMap(({ count, budget }): Row[] => {
      const entries = entriesOf(manyEntries(count))
      const caseId = entries[0]?.id
      const put = (choices: Record<string, 'pin'>) =>
        onePage(pageEntries(entries, caseId), caseId, { today: '2026-11-27', choices, sentences })
      const pinned = Object.fromEntries(entries.map(({ id }) => [id, 'pin' as const]))
      const [first = NaN] = timed(1, () => put({}), 0)
      const many = count.toLocaleString('en-GB')
      return [
        { what: `${many} entries, the first time`, value: first, unit: 'ms', budget },
        { what: `${many} entries`, value: median(timed(15, () => put({}))), unit: 'ms', budget },
        {
          what: `${many} entries, all pinned`,
          value: median(timed(15, () => put(pinned))),
          unit: 'ms',
          budget,
        },
      ]
    })
  },
}
