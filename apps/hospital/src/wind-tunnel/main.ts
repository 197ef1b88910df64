import { writeFile } from 'node:fs/promises'
import {
  breakPoints,
  changed,
  checkPlan,
  curveOf,
  strain,
  tryPlan,
  waitsOf,
  type Plan,
  type Tried,
} from '@fresh-eyes/ward/wind-tunnel'
import { openPostgres, openTrial } from '../store/database.ts'
import { readArguments, type Asked } from './arguments.ts'
import { anyHour, madeUpChain, usualStart } from './hard-day.ts'
import { numbersOf, usualInputs, withYours, type Input } from './inputs.ts'
import { breaks, caution, inputsPart, nurses, sideBySide, type Named, type Part } from './report.ts'
import { reportPage } from './report-page.ts'
import { reportText } from './report-text.ts'
import { runForReal } from './run-for-real.ts'

// `npm run wind-tunnel -- --seed 1 --nurses-at-night 2`
const asked = readArguments(process.argv.slice(2))
if (typeof asked === 'string') fail(asked)
const inputs = withYours(usualInputs(), asked.yours)
if (asked.help) {
  console.log(help(inputs))
  process.exit(0)
}
const plan: Plan = {
  numbers: numbersOf(inputs),
  hours: asked.hours ?? anyHour,
  chain: madeUpChain,
  startsAt: usualStart,
}
const other = changed(plan, asked.whatIf ?? { 'nurses-at-night': plan.numbers['nurses-at-night'] + 1 })
const problems = [...checkPlan(plan), ...checkPlan(other)]
if (problems.length > 0)
  fail(problems.map(({ input, expected }) => `--${input}: this must be ${expected}.`).join('\n'))

const manyTimes = [1, 1.5, 2, 3, 4, 6, 9, 13, 20, 30, 45, 65, 100]
const seeds = Array.from({ length: asked.seeds }, (_, at) => asked.seed + at)
const tried = [tryPlan(plan, seeds), tryPlan(other, seeds)]
const names = ['As it is', sayChanged(plan, other)]
const wrong = tried.flatMap(({ stories }) => stories.flatMap((story) => story.problems))
const parts = [
  caution(seeds),
  ...(asked.real ? [await throughTheService(plan, asked)] : []),
  waits(tried, names, asked),
  broken(asked),
  inputsPart(inputs, sayChain(plan)),
]
const report = { title: 'Wind tunnel: made-up days on the ward', parts }
console.log(reportText(report))
if (asked.page !== undefined) {
  await writeFile(asked.page, reportPage(report))
  console.log(`\nThe same as a page, with the chart: ${asked.page}`)
}
if (wrong.length > 0) fail(`Calls were lost or doubled:\n${wrong.join('\n')}`)

async function throughTheService(plan: Plan, { seed, postgres }: Asked): Promise<Part> {
  const database = postgres === undefined ? await openTrial() : await openPostgres(postgres)
  try {
    const story = await runForReal(plan, seed, database)
    wrong.push(...story.problems)
    const through = story.callers.filter(({ openedAt }) => openedAt !== null).length
    return {
      heading: 'Through the real service',
      sentences: [
        `Seed ${seed} was driven through the service itself, page by page, on ${database.kind === 'trial' ? 'a database in memory' : 'PostgreSQL'}.`,
        `${story.callers.length} people called and ${through} got through. Calls lost or doubled: ${story.problems.length}.`,
      ],
    }
  } finally {
    await database.close()
  }
}

function waits(tried: readonly Tried[], names: readonly string[], { over }: Asked): Part {
  const named: Named[] = tried.map(({ plan, stories }, at) => ({
    name: names[at] ?? '',
    all: waitsOf(plan, stories, over),
    day: waitsOf(plan, stories, over, 'day'),
    night: waitsOf(plan, stories, over, 'night'),
  }))
  const minutes = Array.from({ length: 61 }, (_, at) => at * Math.max(1, Math.ceil(over / 20)))
  const lines = tried.map(({ stories }, at) => ({
    name: names[at] ?? '',
    percent: curveOf(stories, minutes),
  }))
  return { ...sideBySide(named, over), curve: { minutes, lines } }
}

function broken({ seeds: count, seed, over, most }: Asked): Part {
  // Fewer runs for each cell of the table: it has many.
  const some = Array.from({ length: Math.max(1, Math.ceil(count / 4)) }, (_, at) => seed + at)
  const now = plan.numbers['times-as-many']
  const tries = { times: manyTimes.map((many) => many * now), nurses: [1, 2, 3] }
  const strains = strain(plan, some, { over, most }, tries)
  return breaks(strains, breakPoints(strains, { over, most }), { over, most })
}

function sayChanged(plan: Plan, other: Plan): string {
  const night = other.numbers['nurses-at-night']
  if (asked && typeof asked !== 'string' && asked.whatIf === undefined)
    return `What if: ${nurses(night)} at night`
  const differs = Object.entries(other.numbers).filter(
    ([name, value]) => plan.numbers[name as keyof Plan['numbers']] !== value,
  )
  return `What if: ${differs.map(([name, value]) => `${name} ${value}`).join(', ') || 'nothing changed'}`
}

function sayChain({ chain }: Plan): string {
  const rungs = chain.rungs.map(({ role, waitSeconds }) => `${role} (${waitSeconds} s)`).join(', then ')
  return `Who is paged: ${rungs}, again and again. "Accepted" is good for ${chain.promiseSeconds} s. These times are made up; each trust sets its own.`
}

function help(inputs: readonly Input[]): string {
  return [
    'npm run wind-tunnel -- --seed 1 --seeds 200 --nurses-at-night 1 --what-if nurses-at-night=2 --over 30 --page report.html',
    '',
    '--seed N           the first seed (1); --seeds N: how many (200)',
    '--what-if A=B      what is tried beside it (one more nurse at night); may be said again',
    '--over N           minutes that you call too long (30); --most N: of a hundred, how many may wait longer (5)',
    '--hours A,B,…      24 numbers: how calls fall on the hours, against each other',
    '--postgres URL     an empty PostgreSQL database for the real service, instead of one in memory',
    '--rules-only       do not start the service; run the rules alone',
    '--page FILE        write the report as a page, with the chart',
    '',
    ...inputs.map(({ id, value, says }) => `--${id.padEnd(28)} ${says} (${value})`),
  ].join('\n')
}

function fail(words: string): never {
  console.error(words)
  process.exit(1)
}
