import { claimsARight } from './claims-a-right.ts'
import type { ContentFile, Problem } from './problem.ts'
import type { ReadFile } from './read-content.ts'

/** Sentences of a YAML file that claim a right to a second opinion, with the line of the text they stand in. */
export function rightsClaimedInWords({ path, value, lineOf }: ReadFile): Problem[] {
  const found: Problem[] = []
  const visit = (part: unknown, at: (string | number)[]) => {
    if (typeof part === 'string')
      found.push(...claimsARight(part).map((claim) => rightProblem(path, lineOf(at), claim)))
    else if (Array.isArray(part)) part.forEach((item, i) => visit(item, [...at, i]))
    else if (typeof part === 'object' && part !== null)
      for (const [key, item] of Object.entries(part)) visit(item, [...at, key])
  }
  visit(value, [])
  return found
}

/** The same for a text in paragraphs, such as Markdown: a sentence may run over several lines, but not past an empty one. */
export function rightsClaimed({ path, text }: ContentFile): Problem[] {
  return paragraphs(text).flatMap(({ line, lines }) =>
    claimsARight(lines.join(' ')).map((claim) => rightProblem(path, line + startOf(claim, lines), claim)),
  )
}

function paragraphs(text: string): { line: number; lines: string[] }[] {
  const found: { line: number; lines: string[] }[] = []
  let isOpen = false
  for (const [at, line] of text.split('\n').entries()) {
    const stands = line.trim() !== '' && !/^(#|---$)/.test(line)
    if (stands && isOpen) found.at(-1)?.lines.push(line)
    else if (stands) found.push({ line: at + 1, lines: [line] })
    // A heading is a sentence of its own.
    else if (line.startsWith('#')) found.push({ line: at + 1, lines: [line] })
    isOpen = stands
  }
  return found
}

/** How many lines of a paragraph come before the one in which a sentence begins. */
function startOf(sentence: string, lines: readonly string[]): number {
  const after = lines.findIndex((_, i) => !claimsARight(lines.slice(i).join(' ')).includes(sentence))
  return after < 0 ? lines.length - 1 : Math.max(0, after - 1)
}

function rightProblem(file: string, line: number, sentence: string): Problem {
  return {
    file,
    line,
    says: `This claims a right that nobody has: "${sentence.slice(0, 140)}"`,
    mend: 'Say "you can ask". Nobody is promised a second opinion.',
  }
}
