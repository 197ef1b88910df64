import type { ReaderKnowledge } from '@fresh-eyes/core/guidance'
import { sayRewrite, type Finding, type ReadLetter } from '@fresh-eyes/core/letters/checks'

/** A finding as the command line prints it, with its words. docs/formats/check.schema.json says what each is. */
export interface CheckFinding {
  id: string
  rule: string
  severity: 'problem' | 'hint'
  words: string
  at: number
  length: number
  title: string
  reason: string
  mend: string
  rewrite: { from: string; to: string; at: number; length: number } | null
  source: { name: string; url: string; checkedOn: string } | null
  sources: readonly { name: string; url: string; checkedOn: string }[]
}

export interface CheckJson {
  findings: CheckFinding[]
  overruled: CheckFinding[]
  ticks: { rule: string; says: string }[]
}

/** Everything that was found, said. */
export function checkJson(read: ReadLetter, knowledge: ReaderKnowledge, text: string): CheckJson {
  const say = (finding: Finding) => withWords(finding, knowledge, text)
  return {
    findings: read.findings.map(say),
    overruled: read.overruled.map(say),
    ticks: read.ticks.map(({ rule }) => ({ rule, says: knowledge.ticks[rule] ?? rule })),
  }
}

function withWords(
  { id, rule, severity, words, at, length, reason, rewrite }: Finding,
  { reasons, rewrites }: ReaderKnowledge,
  text: string,
): CheckFinding {
  const { title = rule, why = '', mend = '', sources = [] } = reasons[reason] ?? {}
  const template = rewrite ? rewrites[rewrite.template] : undefined
  return {
    id,
    rule,
    severity,
    words,
    at,
    length,
    title,
    reason: why,
    mend,
    rewrite:
      rewrite && template !== undefined
        ? {
            from: text.slice(rewrite.at, rewrite.at + rewrite.length),
            to: sayRewrite(rewrite, template, text),
            at: rewrite.at,
            length: rewrite.length,
          }
        : null,
    source: sources[0] ?? null,
    sources,
  }
}
