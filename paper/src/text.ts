import { wordsOf, type Block, type Document, type Span, type Table } from './blocks.ts'
import { clean } from './clean.ts'
import { drawHeld } from './hold-together.ts'

/**
 * Writes a document as plain text, to read, copy or paste into an email. With `width`, lines are broken at that many
 * characters; without it a paragraph is one line. Ends with one new line.
 */
export function renderText(document: Document, { width = Infinity }: { width?: number } = {}): string {
  const blocks = document.blocks.map((block) => writeBlock(block, width)).filter((text) => text !== '')
  return `${blocks.join('\n\n')}\n`
}

function writeBlock(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading':
      return wrap(clean(block.text), width)
    case 'paragraph':
      return wrap(writeSpans(block.spans), width)
    case 'list':
      return block.items
        .map((item, at) => writeItem(block.ordered ? `${at + 1}. ` : '- ', writeSpans(item), width))
        .join('\n')
    case 'table':
      return writeTable(block, width)
    case 'address':
      return writeLines(block.lines, width)
    case 'letterhead':
      return `${writeLines(block.from, width)}\n\n${writeLines(block.to, width)}`
    case 'page-break':
      return ''
    case 'signature':
      return writeLines([block.name, ...block.lines], width)
  }
}

function writeLines(lines: readonly (readonly Span[])[], width: number): string {
  return lines.map((line) => wrap(writeSpans(line), width)).join('\n')
}

function writeItem(mark: string, text: string, width: number): string {
  const indent = ' '.repeat(mark.length)
  return `${mark}${wrap(text, width - mark.length).replace(/\n/g, `\n${indent}`)}`
}

/** A table becomes one line for each row, every cell after the name of its column. */
function writeTable({ caption, header, rows }: Table, width: number): string {
  const lines = rows.map((row) =>
    row.map((cell, at) => (header[at] ? `${header[at]}: ${cell}` : cell)).join('; '),
  )
  return [caption, ...lines].map((line) => wrap(clean(line), width)).join('\n')
}

function writeSpans(spans: readonly Span[]): string {
  return clean(wordsOf(spans.map((span) => ({ text: withAddress(span) }))))
}

/** A link whose words do not show its address has the address after it. */
function withAddress({ text, link }: Span): string {
  if (!link || link.replace(/^https?:\/\//, '').includes(text.replace(/^https?:\/\//, ''))) return text
  return `${text} (${link})`
}

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  if (line.length <= width) return line.trimEnd()
  const lines: string[] = []
  let current = ''
  // A mark that clean() takes out of every text keeps what is held together one word.
  for (const held of drawHeld(line, (held) => held.replaceAll(' ', '\u0000')).split(' ')) {
    const word = held.replaceAll('\u0000', ' ')
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current.trimEnd())
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current.trimEnd()].join('\n')
}
