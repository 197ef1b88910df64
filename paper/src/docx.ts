import type { Day } from '@fresh-eyes/core/calendar'
import { Document as WordDocument, Packer } from 'docx'
import type { Document } from './blocks.ts'
import { clean } from './clean.ts'
import { drawBlock } from './docx/draw-block.ts'
import { settle } from './docx/settle.ts'
import { margin, page, sizesOf } from './docx/sizes.ts'
import { numberingFor, stylesFor } from './docx/styles.ts'

/**
 * Writes a document for Word and its like: the blocks of the HTML in the same order and the same words, on A4, in real styles.
 * The same document written on the same day gives the same bytes.
 */
export async function renderDocx(document: Document, { writtenOn }: { writtenOn: Day }): Promise<Uint8Array> {
  const sizes = sizesOf(document.size)
  const word = new WordDocument({
    title: clean(document.title),
    creator: 'Fresh Eyes',
    lastModifiedBy: 'Fresh Eyes',
    compatabilityModeVersion: 15,
    styles: stylesFor(document.lang, sizes),
    numbering: numberingFor(sizes),
    sections: [
      {
        properties: {
          page: {
            size: page,
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0 },
          },
        },
        children: document.blocks.flatMap(drawBlock),
      },
    ],
  })
  return settle(new Uint8Array(await Packer.toArrayBuffer(word)), writtenOn)
}
