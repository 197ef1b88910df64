import type { WrittenLetter } from '@fresh-eyes/core/letters'
import { wrap } from '../say/lines.ts'

/** Something about a letter that has to be mended ("problem"), or is worth a look ("hint"). */
export interface Finding {
  rule: 'part-missing' | 'over-one-page' | 'worth-a-look'
  severity: 'problem' | 'hint'
  /** The part of the letter, or the field of the case, that it is about. */
  part: string
  /** What to do, or what to ask yourself. */
  mend: string
}

/** What is missing, whether it is over one page, and what is worth a look. Problems stand first. */
export function findingsOf({ missing, questions, overBy }: WrittenLetter): Finding[] {
  const isTooLong = (part: string) => part === 'letter' && overBy > 0
  const asked = questions.map(({ part, asks }, i): Finding => {
    // The question about the length stands last of those about the whole letter.
    const isLast = questions.findLastIndex((question) => question.part === 'letter') === i
    if (isTooLong(part) && isLast) return { rule: 'over-one-page', severity: 'problem', part, mend: asks }
    return { rule: 'worth-a-look', severity: 'hint', part, mend: asks }
  })
  const lacking = missing.map(({ part, mend }): Finding => ({
    rule: 'part-missing',
    severity: 'problem',
    part,
    mend,
  }))
  return [...lacking, ...asked].toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

const order = ['problem', 'hint']

/** A finding in lines for a terminal. */
export function sayFinding(
  { severity, part, mend }: Finding,
  says: Readonly<Record<'problem' | 'hint', string>>,
): string {
  return `${wrap(`${says[severity]} (${part}): ${mend}`, '  ').join('\n')}\n`
}
