import { entriesOf, followEntries, liveEntries, timelineOf, type KeptChange } from '@fresh-eyes/core/casefile'
import { manyEntries } from '@fresh-eyes/core/people'
import { hasWord, sayWhat } from '../apps/patient/src/record/say-entry.ts'
import { times } from './budgets.ts'
import type { Benchmark, Row } from './row.ts'
import { median, p95, timed } from './timing.ts'

const words = [
  'stairs',
  'breath',
  'blood',
  'no one writes this',
  'a',
  'doctor',
  'slept',
  'pain in',
  'monday',
  'appointment',
]

/** What a long record costs on this machine, without a screen: searching it, and putting it together after a save. */
export const searchRecord: Benchmark = {
  name: 'A long record in memory, not slowed',
  run: async () => [10_000, 100_000].flatMap(aboutRecord),
}

function aboutRecord(count: number): Row[] {
  const many = count.toLocaleString('en-GB')
  const changes = manyEntries(count).toReversed()
  const entries = liveEntries(entriesOf(changes))
  const { dated } = timelineOf(entries)
  const word = (n: number) => words[n % words.length] ?? ''
  const search = timed(60, (n) => dated.filter((entry) => hasWord(entry, word(n))), 1)
  const firstSearch = timed(5, (n) => dated.filter((entry) => sayWhat(entry).toLowerCase().includes(word(n))))
  const anew = median(timed(5, () => entriesOf(changes)))
  const { entriesIn } = followEntries()
  entriesIn(changes)
  let grown: readonly KeptChange[] = changes
  const followed = median(timed(30, (n) => entriesIn((grown = [oneMore(n), ...grown]))))
  return [
    {
      what: `${many}: search, p95`,
      value: p95(search),
      unit: 'ms',
      budget: times.search100000,
      note: `median ${median(search).toFixed(1)} ms; the first after opening ${median(firstSearch).toFixed(0)} ms`,
    },
    { what: `${many}: in order of days`, value: median(timed(9, () => timelineOf(entries))), unit: 'ms' },
    { what: `${many}: put together when opened`, value: anew, unit: 'ms' },
    {
      what: `${many}: put together after one save`,
      value: followed,
      unit: 'ms',
      note: `${Math.round(anew / followed)} times quicker than anew`,
    },
  ]
}

function oneMore(n: number): KeptChange {
  return {
    entry: `one-more-${n}-${performance.now()}`,
    kind: 'symptom',
    set: { when: 'not-recorded', words: 'One more.' },
    writtenAt: new Date(Date.UTC(2080, 0, 1) + performance.now() * 1000).toISOString(),
    tick: n,
    device: 'bench',
    by: { role: 'patient' },
  }
}
