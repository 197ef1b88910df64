import { Paragraph, type Table } from 'docx'
import type { Block } from '../blocks.ts'
import { clean } from '../clean.ts'
import { runsOf, runsOfLines } from './runs.ts'
import { drawLetterhead, drawTable } from './tables.ts'

/** Draws one block for Word. `at` is its place in the document, and keeps the numbers of its list its own. */
export function drawBlock(block: Block, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: `Heading${block.level}`, ...runsOf([{ text: clean(block.text) }]) })]
    case 'paragraph':
      return [new Paragraph(runsOf(block.spans))]
    case 'list':
      return block.items.map((item, number) => {
        const isLast = number === block.items.length - 1
        return new Paragraph({
          ...runsOf(item),
          style: isLast ? 'LastOfList' : 'ListParagraph',
          numbering: { reference: block.ordered ? 'numbers' : 'dots', level: 0, instance: at },
        })
      })
    case 'table':
      return drawTable(block)
    case 'address': {
      const alignment = block.align === 'right' ? { alignment: 'right' as const } : {}
      return [new Paragraph({ style: 'Address', ...alignment, children: runsOfLines(block.lines) })]
    }
    case 'letterhead':
      return drawLetterhead(block)
    case 'page-break':
      return [new Paragraph({ style: 'AfterTable', pageBreakBefore: true, children: [] })]
    case 'signature':
      return [new Paragraph({ style: 'Signature', children: runsOfLines([block.name, ...block.lines]) })]
  }
}
