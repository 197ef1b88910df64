import type { Page } from 'playwright-core'
import { layoutShift, times } from './budgets.ts'
import { tapRow, type Benchmark, type Row } from './row.ts'
import { makeSeeder } from './seed-record.ts'
import { newPhone, notesOf, type SlowPhone, type Stage } from './slow-phone.ts'
import { saveOnScreen, searchOnScreen, tapAbout, typeWhileOpening } from './timeline-taps.ts'
import { median, p95 } from './timing.ts'

// A hundred thousand is for the day that health records are imported. It is measured less often, and has no budget yet.
const records = [
  { entries: 10_000, opens: 5, rounds: 3, hasBudget: true },
  { entries: 100_000, opens: 3, rounds: 1, hasBudget: false },
]
type LongRecord = (typeof records)[number]

/** A long record on an old phone: how soon its timeline stands, and whether every tap is answered. */
export const longRecord: Benchmark<Stage> = {
  name: 'A long record: processor slowed 4 times',
  async run(stage) {
    const seeder = await makeSeeder()
    const rows: Row[] = []
    try {
      for (const record of records) {
        const phone = await newPhone(stage)
        await seeder.seed(phone.context, stage.app.address, record.entries)
        rows.push(...(await aboutRecord(stage, phone, record)))
        await phone.close()
      }
    } finally {
      await seeder.close()
    }
    return rows
  },
}

async function aboutRecord(
  stage: Stage,
  phone: SlowPhone,
  { entries, opens, rounds, hasBudget }: LongRecord,
): Promise<Row[]> {
  const many = entries.toLocaleString('en-GB')
  const limit = (budget: number): { budget?: number } => (hasBudget ? { budget } : {})
  const opened = []
  for (let round = 0; round < opens; round++) opened.push(await open(stage, phone.page, entries))
  const early: number[][] = []
  const taps: Record<string, number[]>[] = []
  for (let round = 0; round < rounds; round++) {
    early.push(await typeWhileOpening(phone.page, () => open(stage, phone.page, entries, 'first')))
    await open(stage, phone.page, entries)
    taps.push(await tapAbout(phone.page))
  }
  const searches = await searchOnScreen(phone.page, ['stairs', 'doctor', 'pain', 'slept', 'blood'])
  const saves = await saveOnScreen(phone.page, 20)
  const first = median(opened.map(({ first }) => first))
  const whole = median(opened.map(({ whole }) => whole))
  const shift = Math.max(...opened.map(({ shift }) => shift))
  return [
    {
      what: `${many}: first screen of the timeline`,
      value: first,
      unit: 'ms',
      ...limit(times.firstScreenOf10000),
    },
    {
      what: `${many}: all of it read`,
      value: whole,
      unit: 'ms',
      note: `${(whole / first).toFixed(1)} times the first screen`,
    },
    {
      what: `${many}: layout shift while it opens, worst`,
      value: shift,
      unit: 'shift',
      ...limit(layoutShift),
    },
    tapRow(`${many}: a key while older parts are read, slowest`, early, limit(times.tapAnswered).budget),
    ...Object.keys(taps[0] ?? {}).map((what) =>
      tapRow(
        `${many}: ${what}, slowest`,
        taps.map((round) => round[what] ?? []),
        limit(times.tapAnswered).budget,
      ),
    ),
    {
      what: `${many}: from the last letter of a search to what is found`,
      value: median(searches),
      unit: 'ms',
      note: 'the page waits 120 ms for another letter',
    },
    {
      what: `${many}: tap on Save to the new entry on the screen, p95`,
      value: p95(saves),
      unit: 'ms',
      ...limit(times.tapAnswered),
      note: `median ${median(saves).toFixed(0)} ms`,
    },
  ]
}

async function open({ app }: Stage, page: Page, entries: number, upTo: 'first' | 'whole' = 'whole') {
  await page.goto('about:blank')
  await page.goto(`${app.address}/case/timeline`, { waitUntil: 'commit' })
  await page.evaluate(() => watchFor('first', '.spine li'))
  await page.waitForFunction(() => (notes.seen['first'] ?? -1) > 0)
  // One entry is the case itself, which has no day.
  const whole = upTo === 'first' ? 0 : await page.evaluate(untilCounted, entries - 1)
  const { seen, shift } = await notesOf(page)
  return { first: seen['first'] ?? NaN, whole, shift }
}

function untilCounted(atLeast: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const said = document.querySelector('.field + p[role=status]')?.textContent ?? ''
      if (Number.parseInt(said, 10) >= atLeast) resolve(performance.now())
      else if (performance.now() > 60_000) reject(new Error(`It counts "${said.trim()}" after a minute.`))
      else requestAnimationFrame(look)
    }
    look()
  })
}
