import { readLetter, type Finding } from '../read-letter.ts'
import type { Expected, Sample } from './sample.ts'

/** How a letter was read, held against its labels. */
export interface Reading {
  sample: Sample
  found: readonly { expected: Expected; finding: Finding }[]
  missed: readonly Expected[]
  wrong: readonly Finding[]
}

/** How well a rule does over some letters. */
export interface Score {
  rule: string
  found: number
  missed: number
  wrong: number
}

/** Reads a sample, and pairs what is found with what its labels say. Each label is met once. */
export function readAgainstLabels(sample: Sample): Reading {
  const { kind, lang, nation, text } = sample
  const left = [...readLetter(text, { kind, lang, nation }).findings]
  const found: { expected: Expected; finding: Finding }[] = []
  const missed: Expected[] = []
  for (const expected of sample.expect) {
    const at = left.findIndex((finding) => isMeant(finding, expected, text))
    const [finding] = at < 0 ? [] : left.splice(at, 1)
    if (finding) found.push({ expected, finding })
    else missed.push(expected)
  }
  return { sample, found, missed, wrong: left }
}

/** The score of every rule that was expected or heard, by name. */
export function scores(readings: readonly Reading[]): Score[] {
  const byRule = new Map<string, Score>()
  const of = (rule: string) => {
    const score = byRule.get(rule) ?? { rule, found: 0, missed: 0, wrong: 0 }
    byRule.set(rule, score)
    return score
  }
  for (const { found, missed, wrong } of readings) {
    for (const { expected } of found) of(expected.rule).found += 1
    for (const { rule } of missed) of(rule).missed += 1
    for (const { rule } of wrong) of(rule).wrong += 1
  }
  return [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

/** The part of what was heard that is so; 1 where nothing was heard. */
export function precisionOf({ found, wrong }: Omit<Score, 'rule'>): number {
  return found + wrong === 0 ? 1 : found / (found + wrong)
}

/** The part of what is so that was heard; 1 where there was nothing to hear. */
export function recallOf({ found, missed }: Omit<Score, 'rule'>): number {
  return found + missed === 0 ? 1 : found / (found + missed)
}

/** All scores in one. */
export function inAll(each: readonly Score[]): Score {
  const add = (key: 'found' | 'missed' | 'wrong') => each.reduce((sum, score) => sum + score[key], 0)
  return { rule: 'all', found: add('found'), missed: add('missed'), wrong: add('wrong') }
}

/** The same rule, on words that overlap those of the label. */
function isMeant(finding: Finding, { rule, words }: Expected, text: string): boolean {
  if (finding.rule !== rule) return false
  if (words === undefined) return true
  const flat = text.replace(/\s/g, ' ')
  const at = flat.indexOf(words)
  return at < finding.at + finding.length && finding.at < at + words.length && at >= 0
}
