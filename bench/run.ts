import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { openBrowser } from '../journeys/browser.ts'
import { serveApp } from '../journeys/serve-app.ts'
import { contentTime } from './content-time.ts'
import { decisions } from './decisions.ts'
import { durableSave } from './durable-save.ts'
import { feed } from './feed.ts'
import { fhir } from './fhir.ts'
import { firstPaints } from './first-paint.ts'
import { letterToPaper } from './letter-to-paper.ts'
import { letterWriting } from './letters.ts'
import { longRecord } from './long-record.ts'
import { howBusy, type Busy } from './how-busy.ts'
import { nationAtOnce } from './nation.ts'
import { onePageOfMany } from './one-page.ts'
import { pageWeights } from './page-weights.ts'
import { pdfOnAPhone } from './pdf-on-a-phone.ts'
import { readerRemarks } from './reader.ts'
import { isOver, table, type Benchmark, type Row } from './row.ts'
import { searchRecord } from './search-record.ts'
import type { Stage } from './slow-phone.ts'
import { tapsAnswered } from './taps.ts'
import { wardAnswers } from './ward-answers.ts'
import { wardCalls } from './ward-calls.ts'

// `npm run bench` measures everything; `npm run bench -- paint search` what has one of these words in its name.
// It ends well unless something could not be measured: a machine that is slow or busy breaks budgets and no promise.
const asked = process.argv.slice(2)
const inBrowser: Benchmark<Stage>[] = [pageWeights, firstPaints, tapsAnswered, longRecord, pdfOnAPhone]
const byThemselves: Benchmark[] = [
  durableSave,
  searchRecord,
  decisions,
  letterWriting,
  onePageOfMany,
  letterToPaper,
  readerRemarks,
  contentTime,
  feed,
  wardCalls,
  wardAnswers,
  nationAtOnce,
  fhir,
]

const parts: { name: string; rows: Row[] }[] = []
const busy = howBusy()
const app = await serveApp()
const browser = await openBrowser()
try {
  for (const each of wanted(inBrowser)) await measure(each.name, () => each.run({ app, browser }))
} finally {
  await browser.close()
  await app.stop()
}
for (const each of wanted(byThemselves)) await measure(each.name, () => each.run())

const over = parts.flatMap(({ rows }) => rows.filter(isOver))
const summary =
  over.length === 0 ? 'Every budget is met.' : `Not met: ${over.map(({ what }) => what).join('; ')}.`
const report = [heading(busy()), '', summary, '', table(parts)].join('\n')
console.log(report)
if (asked.length === 0) {
  const results = new URL('results/', import.meta.url)
  await mkdir(results, { recursive: true })
  await writeFile(new URL('latest.md', results), report)
}

function wanted<With>(all: Benchmark<With>[]): Benchmark<With>[] {
  if (asked.length === 0) return all
  return all.filter(({ name }) => asked.some((word) => name.toLowerCase().includes(word.toLowerCase())))
}

/** Runs one benchmark. One that cannot run is said, and the others still run. */
async function measure(name: string, run: () => Promise<Row[]>): Promise<void> {
  console.error(`Measuring: ${name}`)
  try {
    parts.push({ name, rows: await run() })
  } catch (error) {
    console.error('It could not be measured.', error)
    process.exitCode = 1
  }
}

function heading({ best, times }: Busy): string {
  const count = cpus().length
  return [
    '# What was measured',
    '',
    `On a shared machine with ${count} processors (${cpus()[0]?.model ?? 'of an unknown kind'}), under Node ${process.versions.node}.`,
    `A fixed piece of work took ${best.toFixed(1)} ms at its best, which says how quick this machine is beside another, and while this ran ${times.toFixed(1)} times that in the middle: times are that much too high, and differ from run to run. Compare within one run.`,
    'Made by `npm run bench`. A kB is 1,000 bytes after gzip at its best. Pages are measured at 360 by 740.',
  ].join('\n')
}
