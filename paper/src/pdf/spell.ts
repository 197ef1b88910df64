import type { Flow } from '../flow.ts'
import { widest } from '../widths.ts'
import { widthOf } from '../width-of.ts'
import { chooseScript, clusters, invisible } from './choose-script.ts'
import { isPlain } from './font-ids.ts'

/** Stands in a text for what no font can draw. It is drawn as "[?]", which can be seen and said. */
export const LOST = '\ufffc'

/** A text that can be drawn to the last character, and what was lost on the way, as it was typed. */
export interface Spelt extends Flow {
  lost: readonly string[]
}

/**
 * Writes what no font can draw in letters that one can: "→" as "->", "ﬁ" as "fi". What has no other spelling becomes
 * one mark for each run of such characters.
 */
export function spellOut({ text, spanAt }: Flow): Spelt {
  if (isPlain(text)) return { text, spanAt, lost: [] }
  let out = ''
  const outSpanAt: number[] = []
  const lost: string[] = []
  for (const found of text.matchAll(clusters)) {
    const [cluster] = found
    const span = spanAt[found.index] ?? 0
    const instead = cluster === '\n' || chooseScript(cluster) !== undefined ? cluster : spell(cluster)
    const sameRun = instead === undefined && out.endsWith(LOST) && outSpanAt.at(-1) === span
    if (instead === undefined) {
      if (sameRun) lost[lost.length - 1] += cluster
      else lost.push(cluster)
    }
    const written = instead ?? (sameRun ? '' : LOST)
    out += written
    for (let unit = 0; unit < written.length; unit += 1) outSpanAt.push(span)
  }
  return { text: out, spanAt: outSpanAt, lost }
}

/** The same in other letters. Never wider than the page was measured for. */
function spell(cluster: string): string | undefined {
  const bare = cluster.replace(/[\ufe0e\ufe0f]/gu, '')
  const spelt = spellings.get(bare) ?? (isSpace.test(bare) ? ' ' : bare.normalize('NFKC'))
  const canBeDrawn = [...spelt.matchAll(clusters)].every(([each]) => chooseScript(each) !== undefined)
  return spelt !== '' && canBeDrawn && widthOf(spelt, true) * 1000 <= widest && !invisible.test(spelt)
    ? spelt
    : undefined
}

const isSpace = /^\p{Zs}$/u

const spellings = new Map([
  ['→', '->'],
  ['←', '<-'],
  ['⇒', '=>'],
  ['↔', '<>'],
  ['↑', '^'],
  ['‣', '•'],
  ['⁃', '-'],
  ['∙', '·'],
  ['⋅', '·'],
  ['✅', '✓'],
  ['❎', '✗'],
])
