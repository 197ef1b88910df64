import { parse } from 'yaml'
import type { ContentFile, Problem } from './problem.ts'
import type { Shape } from './shape.ts'

/** The keys at the head of a Markdown file, in the shape they must have, and where the text below them begins. */
export type FrontMatter<Head> = { head: Head; body: string; bodyLine: number } | { problems: Problem[] }

/** Reads what stands between the first two lines of three hyphens. */
export function readFrontMatter<Head>({ path, text }: ContentFile, shape: Shape): FrontMatter<Head> {
  const found = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const problem = (says: string, mend: string): Problem => ({ file: path, line: 1, says, mend })
  if (!found)
    return {
      problems: [problem('There is no front matter.', 'Begin the file with ---, its keys, and --- again.')],
    }
  let head: unknown
  try {
    head = parse(found[1] ?? '', { maxAliasCount: 0, logLevel: 'error' })
  } catch {
    return {
      problems: [problem('The front matter cannot be read.', 'Look for a missing quote or a wrong indent.')],
    }
  }
  const misfits = shape(head, [])
  if (misfits.length > 0)
    return {
      problems: misfits.map(({ at, says, mend }) =>
        problem(at.length > 0 ? `${at.join(' › ')}: ${says}` : says, mend),
      ),
    }
  return {
    head: head as Head,
    body: text.slice(found[0].length),
    bodyLine: (found[0].match(/\n/g)?.length ?? 0) + 1,
  }
}
