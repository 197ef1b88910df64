import type { Span } from '@fresh-eyes/paper'
import type { Problem } from '../guidance/index.ts'
import { endOnce } from './own-words.ts'

/** The sentences of one letter, by the name of the part. Words in {braces} are filled in. */
export type Templates<Id extends string> = Readonly<Record<Id, string>>

export type ReadTemplates<Id extends string> =
  { kind: 'read'; sentences: Templates<Id> } | { kind: 'broken'; problems: readonly Problem[] }

/**
 * Reads a letter's sentences from Markdown: "## part" and the sentence below it. `parts` names every part and the
 * {words} it may have; `mayHave` those that may be left out. A part that is missing, unknown or there twice, and a {word}
 * nobody fills in, are problems, each with its file, line and mend.
 */
export function readTemplates<Id extends string>(
  text: string,
  file: string,
  parts: Readonly<Record<Id, readonly string[]>>,
  mayHave: Readonly<Record<string, readonly string[]>> = {},
): ReadTemplates<Id> {
  const known: Readonly<Record<string, readonly string[]>> = { ...mayHave, ...parts }
  const problems: Problem[] = []
  const problem = (line: number, says: string, mend: string) => problems.push({ file, line, says, mend })
  const found = new Map<string, string>()
  for (const { id, line, sentence } of sectionsOf(text)) {
    const allowed = Object.hasOwn(known, id) ? known[id] : undefined
    if (!allowed) {
      problem(
        line,
        `Nothing in the letter is called "${id}".`,
        `Remove it, or use one of: ${Object.keys(known).join(', ')}.`,
      )
      continue
    }
    if (found.has(id)) problem(line, `The part "${id}" is here twice.`, 'Keep one of them.')
    if (sentence === '')
      problem(line, `The part "${id}" has no words.`, 'Write its sentence on the line below.')
    for (const word of placeholdersIn(sentence)) {
      if (!allowed.includes(word))
        problem(line, `"${id}" has {${word}}, and nothing fills that in.`, mendPlaceholder(allowed))
    }
    found.set(id, sentence)
  }
  for (const id of Object.keys(parts)) {
    if (!found.has(id))
      problem(0, `The part "${id}" is missing.`, `Add a line "## ${id}" with its sentence below it.`)
  }
  return problems.length > 0
    ? { kind: 'broken', problems }
    : { kind: 'read', sentences: Object.fromEntries(found) as Templates<Id> }
}

/**
 * Fills the {words} of a sentence. A {word} without a value stays as it stands. No sentence ends twice: where a value ends
 * one already, as "M.E." does, the template's own full stop is left out.
 */
export function fill(template: string, values: Readonly<Record<string, Span | string>>): Span[] {
  const spans: Span[] = []
  for (const part of template.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : endOnce(spans, part)
    if (value === undefined || value === '') continue
    spans.push(typeof value === 'string' ? { text: value } : value)
  }
  return spans
}

interface Section {
  id: string
  line: number
  sentence: string
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const heading = /^##\s+(.+?)\s*$/.exec(line)
    const section = sections.at(-1)
    if (heading?.[1]) sections.push({ id: heading[1], line: at + 1, sentence: '' })
    else if (section && !line.startsWith('# ')) section.sentence = `${section.sentence} ${line.trim()}`.trim()
  }
  return sections
}

const placeholdersIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w*)\}/g)].map(([, word]) => word ?? '')

const mendPlaceholder = (allowed: readonly string[]): string =>
  allowed.length > 0
    ? `Use one of: ${allowed.map((word) => `{${word}}`).join(', ')}.`
    : 'This part takes none: write the words themselves.'
