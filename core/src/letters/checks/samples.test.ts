import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checks } from './rules/index.ts'
import {
  inAll,
  precisionOf,
  readAgainstLabels,
  readSample,
  recallOf,
  scores,
  type Reading,
} from './samples/index.ts'

const readAll = (set: 'shown' | 'held-out'): Reading[] => {
  const folder = new URL(`samples/${set}/`, import.meta.url)
  return readdirSync(folder).map((file) =>
    readAgainstLabels(readSample(file.replace('.md', ''), readFileSync(new URL(file, folder), 'utf8'))),
  )
}
const shown = readAll('shown')
const heldOut = readAll('held-out')
const all = [...shown, ...heldOut]

const isClean = ({ sample }: Reading) => sample.expect.every(({ severity }) => severity !== 'problem')
const isBlamed = ({ wrong }: Reading) => wrong.some(({ severity }) => severity === 'problem')

describe('the labelled letters', () => {
  it('are more than 120, with nothing at all to find in half of them', () => {
    expect(all.length).toBeGreaterThanOrEqual(120)
    expect(all.filter(({ sample }) => sample.expect.length === 0).length).toBeGreaterThanOrEqual(
      all.length / 2,
    )
  })

  it('come from four nations, as requests and complaints, in English and in Welsh', () => {
    const kinds = new Set(all.map(({ sample: { kind, nation } }) => `${kind} ${nation}`))
    expect(kinds.size).toBe(8)
    expect(all.filter(({ sample }) => sample.lang === 'cy').length).toBeGreaterThanOrEqual(5)
  })

  it('have labels that stand in the letter, of rules that there are', () => {
    const rules = new Set(checks.map(({ rule }) => rule))
    for (const { sample } of all)
      for (const { rule, words } of sample.expect) {
        expect(rules, sample.id).toContain(rule)
        expect(sample.text.replace(/\s/g, ' '), sample.id).toContain(words ?? '')
      }
  })

  it('show every rule at work', () => {
    const heard = new Set(all.flatMap(({ found }) => found.map(({ finding }) => finding.rule)))
    expect([...checks.map(({ rule }) => rule)].filter((rule) => !heard.has(rule))).toEqual([])
  })
})

describe('a letter without a problem', () => {
  it.each(shown.filter(isClean).map((reading) => ({ id: reading.sample.id, reading })))(
    'is not told that it has one: $id',
    ({ reading }) => {
      expect(reading.wrong.filter(({ severity }) => severity === 'problem')).toEqual([])
    },
  )

  it('is left in peace nineteen times in twenty, also where the rules did not know it', () => {
    const clean = heldOut.filter(isClean)
    expect(clean.filter(isBlamed).length).toBeLessThanOrEqual(clean.length / 20)
  })
})

describe('what is found', () => {
  it('weighs as much as the label says', () => {
    for (const { sample, found } of all)
      for (const { expected, finding } of found)
        expect(finding.severity, `${sample.id}: ${finding.words}`).toBe(expected.severity)
  })

  it('is right, and is most of what is there', () => {
    const [known, fresh] = [inAll(scores(shown)), inAll(scores(heldOut))]
    expect(precisionOf(known)).toBeGreaterThanOrEqual(0.97)
    expect(recallOf(known)).toBeGreaterThanOrEqual(0.95)
    expect(precisionOf(fresh)).toBeGreaterThanOrEqual(0.85)
    expect(recallOf(fresh)).toBeGreaterThanOrEqual(0.7)
  })

  it('is listed by rule: found, missed and wrong', async () => {
    const rows = (readings: readonly Reading[]) =>
      scores(readings).map(
        ({ rule, found, missed, wrong }) =>
          `  ${rule.padEnd(22)}${[found, missed, wrong].map((n) => String(n).padStart(8)).join('')}`,
      )
    const table = [
      `${'rule'.padEnd(24)}   found  missed   wrong`,
      `shown (${shown.length} letters)`,
      ...rows(shown),
      `held out (${heldOut.length} letters)`,
      ...rows(heldOut),
    ]
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('samples/scores.approved.txt')
  })
})
