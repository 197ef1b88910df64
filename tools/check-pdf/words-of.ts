import { PDFDict } from '@cantoo/pdf-lib'
import { readUsedFont, type UsedFont } from './fonts.ts'
import { operatorsIn, type Operand } from './operators.ts'
import { bytesOf, itemsOf, openPdfFile, valueAt } from './pdf-file.ts'

/**
 * What each page of a PDF says when its words are copied: every glyph as what it stands for, in the order in which it was
 * drawn. What runs from right to left is drawn from left to right, and is turned round again.
 */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const file = await openPdfFile(bytes)
  return file.document.getPages().map(({ node }) => {
    const fonts = valueAt(node.Resources(), 'Font')
    const content = Buffer.concat(
      itemsOf(valueAt(node, 'Contents')).map((part) => Buffer.from(bytesOf(file.follow(part)))),
    )
    let words = ''
    let run: string[] = []
    let font: UsedFont | undefined
    for (const { is, operands } of operatorsIn(content)) {
      if (is === 'Tf') font = fontNamed(operands[0])
      if (is === 'Tj' || is === 'TJ') run.push(...lettersIn(operands, font))
      if (is === 'ET') {
        words += (rightToLeft.test(run.join('')) ? run.reverse() : run).join('')
        run = []
      }
    }
    return words

    function fontNamed(operand: Operand | undefined): UsedFont | undefined {
      const name = typeof operand === 'object' && 'name' in operand ? (operand.name as string) : ''
      const found = valueAt(fonts, name)
      return found instanceof PDFDict ? readUsedFont(file, found, () => undefined) : undefined
    }
  })
}

function lettersIn([first]: readonly Operand[], font: UsedFont | undefined): string[] {
  const texts = Array.isArray(first) ? first : first === undefined ? [] : [first]
  return texts.flatMap((text) => {
    const hex = typeof text === 'object' && 'hex' in text ? (text.hex as string) : ''
    // A font of other programs can have so few glyphs that two figures name each.
    const named = font?.isComposite === false ? /.{2}/g : /.{4}/g
    return [...hex.matchAll(named)].map(([figures]) =>
      fromUtf16(font?.unicode?.get(parseInt(figures, 16)) ?? ''),
    )
  })
}

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
