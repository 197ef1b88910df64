import type { Part, Report } from './report.ts'

/** The report for a terminal. */
export function reportText({ title, parts }: Report): string {
  return [title, '='.repeat(title.length), ...parts.flatMap(partText)].join('\n')
}

function partText({ heading, sentences, table }: Part): string[] {
  return ['', heading, '-'.repeat(heading.length), ...sentences, ...(table ? ['', ...tableText(table)] : [])]
}

const widest = 46

function tableText({ head, rows }: NonNullable<Part['table']>): string[] {
  // A long last column runs on; a long one before it is broken off at the width of a heading's words.
  const lines = [head, ...rows]
  const widths = head.map((_, column) =>
    Math.min(widest, Math.max(...lines.map((line) => (line[column] ?? '').length))),
  )
  const say = (line: string[]): string[] => {
    const cells = line.map((cell, column) => wrap(cell, widths[column] ?? widest))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, row) =>
      cells
        .map((cell, column) => (cell[row] ?? '').padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
  return [...say(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.flatMap(say)]
}

function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
