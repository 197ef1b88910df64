import { readdirSync, readFileSync } from 'node:fs'
import { readLetter } from '@fresh-eyes/core/letters/checks'
import {
  inAll,
  precisionOf,
  readAgainstLabels,
  readSample,
  recallOf,
  scores,
  type Reading,
  type Score,
} from '@fresh-eyes/core/letters/checks/samples'
import type { Benchmark, Row } from './row.ts'
import { perSecond } from './timing.ts'

/** How often the reader is right, how much it finds, and how quickly it reads: it reads again when the fingers rest. */
export const readerRemarks: Benchmark = {
  name: 'The reader before sending',
  async run() {
    const sets = { shown: readAll('shown'), 'held out': readAll('held-out') }
    const all = Object.values(sets).flat()
    const times = 5
    return [
      ...Object.entries(sets).flatMap(([set, readings]) => [
        ...inSum(set, readings),
        ...scores(readings).map((score) => ofRule(set, score)),
      ]),
      {
        what: 'Letters read',
        value: perSecond(times * all.length, () => {
          for (let n = 0; n < times; n++)
            for (const { sample } of all) readLetter(sample.text, { kind: sample.kind, lang: sample.lang })
        }),
        unit: 'a second',
      },
    ]
  },
}

const samples = new URL('../core/src/letters/checks/samples/', import.meta.url)

function readAll(set: 'shown' | 'held-out'): Reading[] {
  const folder = new URL(`${set}/`, samples)
  return readdirSync(folder).map((file) =>
    readAgainstLabels(readSample(file, readFileSync(new URL(file, folder), 'utf8'))),
  )
}

function inSum(set: string, readings: readonly Reading[]): Row[] {
  const sum = inAll(scores(readings))
  const clean = readings.filter(({ sample }) => sample.expect.every(({ severity }) => severity !== 'problem'))
  const blamed = clean.filter(({ wrong }) => wrong.some(({ severity }) => severity === 'problem'))
  return [
    {
      what: `Letters without a problem that are told of one, ${set}`,
      value: percent(blamed.length / clean.length),
      unit: '%',
      budget: 5,
      note: `${blamed.length} of ${clean.length}`,
    },
    {
      what: `Remarks that are right, ${set}`,
      value: percent(precisionOf(sum)),
      unit: '%',
      note: counted(sum),
    },
    { what: `What is there and is found, ${set}`, value: percent(recallOf(sum)), unit: '%' },
  ]
}

function ofRule(set: string, score: Score): Row {
  return {
    what: `${score.rule}, ${set}: right`,
    value: percent(precisionOf(score)),
    unit: '%',
    note: `found ${Math.round(percent(recallOf(score)))} %; ${counted(score)}`,
  }
}

const counted = ({ found, missed, wrong }: Score): string =>
  `${found} found, ${missed} missed, ${wrong} wrong`

const percent = (part: number): number => part * 100
