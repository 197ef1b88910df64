import type { Asked, Found, Rewrite, Severity } from './finding.ts'
import { checks } from './rules/index.ts'
import { ticksOf, type Tick } from './ticks.ts'
import { letterText, type LetterText } from './text/letter-text.ts'

/** A remark on a letter: which rule, on which words, and by which names the reason, the mend and the rewrite are said. */
export interface Finding {
  /** The same as long as the rule finds the same words: what a person overrules stays quiet. */
  id: string
  rule: string
  severity: Severity
  /** The very words, or, where something is not there, the words that stand where it would be. */
  words: string
  at: number
  length: number
  /** Names the words for the reason, the mend and the source. */
  reason: string
  rewrite?: Rewrite
}

export interface ReadOptions extends Asked {
  /** The ids of findings that the person has overruled. */
  overruled?: readonly string[]
}

export interface ReadLetter {
  /** What is worth a look, in the order of the letter. */
  findings: readonly Finding[]
  /** What the person has looked at and left as it is. */
  overruled: readonly Finding[]
  /** What works. */
  ticks: readonly Tick[]
}

/**
 * Reads a letter before it is sent. It returns names and places, never prose, and judges nothing that it cannot read: text
 * in Welsh is only measured. The same text always gives the same findings.
 */
export function readLetter(text: string, { overruled = [], ...asked }: ReadOptions): ReadLetter {
  const letter = letterText(text)
  const read = asked.lang === 'cy' ? checks.filter(({ anyLanguage }) => anyLanguage) : checks
  const all = read.flatMap((check) =>
    check.check(letter, asked).map((found) => ({ rule: check.rule, ...found })),
  )
  const findings = inOrder(all).map((found) => named(found, letter))
  const quiet = new Set(overruled)
  return {
    findings: findings.filter(({ id }) => !quiet.has(id)),
    overruled: findings.filter(({ id }) => quiet.has(id)),
    ticks: ticksOf(letter, asked, new Set(findings.map(({ rule }) => rule))),
  }
}

type FoundBy = Found & { rule: string }

function named(found: FoundBy, { text }: LetterText): Finding {
  const { absent, at, length, reason, rule, severity, rewrite } = found
  const words = text.slice(at, at + length)
  return {
    id: absent ? reason : `${rule}: ${normal(words)}`,
    rule,
    severity,
    words,
    at,
    length,
    reason,
    ...(rewrite ? { rewrite } : {}),
  }
}

/** Words without what may change while they stay the same words: capitals, spaces, the kind of apostrophe. */
function normal(words: string): string {
  return words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim().slice(0, 200)
}

/**
 * By place. Of two rules that speak of the same words, the one that stands first in the list speaks; what a rule finds in
 * words that go on, it finds once.
 */
function inOrder(all: readonly FoundBy[]): FoundBy[] {
  const kept: FoundBy[] = []
  let last: FoundBy | undefined
  // Sorting leaves what begins at one place in the order of the list.
  for (const found of all.toSorted((a, b) => a.at - b.at)) {
    if (found.absent) kept.push(found)
    else if (!last || found.at >= last.at + last.length) {
      if (last && goesOn(last, found)) last.length = found.at + found.length - last.at
      else kept.push((last = { ...found }))
    }
  }
  return kept
}

const goesOn = (last: FoundBy, next: FoundBy): boolean =>
  last.rule === next.rule && next.at <= last.at + last.length + 1 && !last.rewrite && !next.rewrite
