import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml'
import type { ContentFile, Problem } from './problem.ts'
import { shapes } from './shapes.ts'

/** A YAML file that was read: its value, and the line on which each part of it stands. */
export interface ReadFile {
  path: string
  value: unknown
  /** The line of the part that these keys lead to, or of the nearest part above it. */
  lineOf: (at: readonly (string | number)[]) => number
}

/**
 * Reads every YAML file and checks its shape. Files that cannot be read, or that nothing knows the shape of,
 * are problems; the rest is returned whole, so that the other checks can go on.
 */
export function readContent(files: readonly ContentFile[]): { read: ReadFile[]; problems: Problem[] } {
  const read: ReadFile[] = []
  const problems: Problem[] = []
  for (const file of files) {
    if (!file.path.endsWith('.yaml')) continue
    const lines = new LineCounter()
    const document = parseDocument(file.text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: true,
    })
    const broken = document.errors[0]
    const alias = aliasIn(document)
    if (alias !== undefined) {
      problems.push({
        file: file.path,
        line: lines.linePos(alias).line,
        says: 'This stands for something that is written elsewhere in the file.',
        mend: 'Write it out here, so that each line says what it means.',
      })
      continue
    }
    if (broken) {
      problems.push({
        file: file.path,
        line: lines.linePos(broken.pos[0]).line,
        says: `This is not YAML that can be read (${broken.code.toLowerCase().replaceAll('_', ' ')}).`,
        mend: 'Look for a missing quote, a second key of the same name, or a wrong indent.',
      })
      continue
    }
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    const lineOf = (at: readonly (string | number)[]) => lineIn(document, lines, at)
    read.push({ path: file.path, value, lineOf })
    const shape = shapes.find(([path]) => path.test(file.path))?.[1]
    if (!shape) {
      problems.push({
        file: file.path,
        line: 0,
        says: 'Nothing knows what belongs in this file.',
        mend: 'Move it where its kind lives, or add its shape to core/src/guidance/shapes.ts.',
      })
      continue
    }
    for (const { at, says, mend } of shape(value, []))
      problems.push({
        file: file.path,
        line: lineOf(at),
        says: at.length ? `${at.join(' › ')}: ${says}` : says,
        mend,
      })
  }
  return { read, problems }
}

/** Where the first alias of a document stands. One that is never followed cannot be followed for ever. */
function aliasIn(document: Document): number | undefined {
  let at: number | undefined
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return at
}

function lineIn(document: Document, lines: LineCounter, at: readonly (string | number)[]): number {
  for (let depth = at.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(at.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
