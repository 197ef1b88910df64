import type { Element } from 'pdfkit'
import type { Block } from '../blocks.ts'
import { gapBelow } from '../page.ts'
import { prepareAddress, prepareLetterhead, prepareSignature } from './blocks/address.ts'
import { prepareList } from './blocks/list.ts'
import { prepareTable } from './blocks/table.ts'
import { prepareHeading, prepareParagraph } from './blocks/words.ts'
import { skip } from './flow-lines.ts'
import type { Prepared } from './prepared.ts'
import type { Sheet } from './sheet.ts'

/** Draws blocks one below the other, each in an element of `parent`. */
export function drawBlocks(sheet: Sheet, blocks: readonly Block[], parent: Element): void {
  const prepared = prepareAll(sheet, blocks)
  for (const [at, block] of prepared.entries()) {
    if (block === 'page-break') {
      if (at > 0) sheet.newPage()
      continue
    }
    const above = blocks[at - 1]
    if (!sheet.isAtTop()) {
      if (above) skip(sheet, gapBelow(above))
      if (neededFor(blocks, prepared, at) > roomIn(sheet)) sheet.newPage()
    }
    block.draw(parent)
  }
}

function prepareAll(sheet: Sheet, blocks: readonly Block[]): (Prepared | 'page-break')[] {
  let level = 0
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        // A level that nothing stands above would be lost to someone who goes from heading to heading.
        level = Math.min(block.level, level + 1)
        return prepareHeading(sheet, block, level)
      case 'paragraph':
        return prepareParagraph(sheet, block)
      case 'list':
        return prepareList(sheet, block)
      case 'table':
        return prepareTable(sheet, block)
      case 'address':
        return prepareAddress(sheet, block)
      case 'letterhead':
        return prepareLetterhead(sheet, block)
      case 'signature':
        return prepareSignature(sheet, block)
      case 'page-break':
        return 'page-break'
    }
  })
}

/** How many lines must fit before a block may begin: its own, and after a heading those of what follows it. */
function neededFor(
  blocks: readonly Block[],
  prepared: readonly (Prepared | 'page-break')[],
  at: number,
): number {
  const [block, set] = [blocks[at], prepared[at]]
  if (block === undefined || set === undefined || set === 'page-break') return 0
  const next = prepared[at + 1]
  const stays = set.staysWithNext && next !== undefined && next !== 'page-break'
  return set.least + (stays ? gapBelow(block) + neededFor(blocks, prepared, at + 1) : 0)
}

const roomIn = (sheet: Sheet): number => sheet.halvesLeft() / 2
