import { PDFArray, PDFDict, PDFStream, type PDFPage } from '@cantoo/pdf-lib'
import type { Note } from '../finding.ts'
import { checkGlyphs, readUsedFont, type UsedFont } from '../fonts.ts'
import { operatorsIn, type Operand } from '../operators.ts'
import { bytesOf, itemsOf, nameOf, numberOf, valueAt, type PdfFile, type Value } from '../pdf-file.ts'
import type { Structure } from '../structure.ts'

/** How a piece of a page is marked: as part of what is read, as an artifact, or not at all. */
type Marked = 'read' | 'artifact' | undefined

interface Reading {
  file: PdfFile
  page: PDFPage
  where: string
  structure: Structure | undefined
  numbersSeen: Set<number>
  fonts: Map<PDFDict, UsedFont>
  note: Note
}

/** Everything drawn on every page: tagged once, or an artifact, in fonts that can be read. */
export function checkContent(file: PdfFile, structure: Structure | undefined, note: Note): void {
  const fonts = new Map<PDFDict, UsedFont>()
  for (const [at, page] of file.document.getPages().entries()) {
    const reading = {
      file,
      page,
      where: `page ${at + 1}`,
      structure,
      numbersSeen: new Set<number>(),
      fonts,
      note,
    }
    const parts = itemsOf(valueAt(page.node, 'Contents')).map((part) =>
      Buffer.from(bytesOf(file.follow(part))),
    )
    const whole = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
    readContent(reading, whole, page.node.Resources(), undefined)
  }
}

function readContent(reading: Reading, bytes: Uint8Array, resources: Value, around: Marked): void {
  const { file, where, note } = reading
  const marks: Marked[] = []
  const kept: (UsedFont | undefined)[] = []
  let font: UsedFont | undefined
  const marked = () => (marks.length > 0 ? marks.at(-1) : around)
  const named = (kind: string, operand: Operand | undefined) =>
    valueAt(valueAt(resources, kind), nameIn(operand) ?? '')
  for (const { is, operands } of operatorsIn(bytes)) {
    if (is === 'q') kept.push(font)
    else if (is === 'Q') font = kept.pop() ?? font
    else if (is === 'BMC' || is === 'BDC')
      marks.push(markedBy(reading, operands, marked(), named('Properties', operands[1])))
    else if (is === 'EMC') marks.pop()
    else if (is === 'Tf') font = usedFont(reading, named('Font', operands[0]))
    else if (is === 'Do') {
      const drawn = named('XObject', operands[0])
      if (!marked()) note('untagged', where, 'a picture is neither tagged nor an artifact')
      if (drawn instanceof PDFStream && nameOf(valueAt(drawn.dict, 'Subtype')) === 'Form')
        readContent(
          reading,
          bytesOf(file.follow(drawn)),
          valueAt(drawn.dict, 'Resources') ?? resources,
          marked(),
        )
    } else if (paints.has(is)) {
      if (!marked()) note('untagged', where, `"${is}" is neither tagged nor an artifact`)
      if (font && /^(TJ|Tj|'|")$/.test(is))
        for (const hex of hexIn(operands)) checkGlyphs(font, hex, where, note)
    }
  }
}

/** What a mark makes of the content after it, with the number that it may carry. */
function markedBy(reading: Reading, [tag, given]: readonly Operand[], around: Marked, named: Value): Marked {
  const { where, note } = reading
  if (nameIn(tag) === 'Artifact') {
    if (around === 'read') note('nesting', where, 'an artifact inside tagged words')
    return 'artifact'
  }
  const inline = typeof given === 'object' && 'dictionary' in given ? given.dictionary['MCID'] : undefined
  const number = typeof inline === 'number' ? inline : numberOf(valueAt(named, 'MCID'))
  if (number === undefined) return around
  if (around === 'artifact') note('nesting', where, 'tagged words inside an artifact')
  return checkNumber(reading, number) ? 'read' : around
}

/** Whether the content of a number belongs to one element, which lists it. */
function checkNumber({ file, page, where, structure, numbersSeen, note }: Reading, number: number): boolean {
  if (numbersSeen.has(number)) note('content-number', where, `number ${number} is used twice`)
  numbersSeen.add(number)
  const parents = structure?.parentTree.get(numberOf(valueAt(page.node, 'StructParents')) ?? -1)
  const listed = file.follow(parents)
  const owner = listed instanceof PDFArray ? file.follow(listed.asArray()[number]) : undefined
  if (!(owner instanceof PDFDict)) {
    note('content-number', where, `number ${number} belongs to no element`)
    return false
  }
  if (structure?.listedBy.get(`${page.ref}/${number}`) !== owner)
    note('content-number', where, `number ${number} is not listed by its element`)
  return true
}

function usedFont({ file, fonts, note }: Reading, font: Value): UsedFont | undefined {
  if (!(font instanceof PDFDict)) return undefined
  const used = fonts.get(font) ?? readUsedFont(file, font, note)
  fonts.set(font, used)
  return used
}

function nameIn(operand: Operand | undefined): string | undefined {
  return typeof operand === 'object' && 'name' in operand ? (operand.name as string) : undefined
}

function hexIn(operands: readonly Operand[]): string[] {
  const [first] = operands
  return (Array.isArray(first) ? first : operands).flatMap((each) =>
    typeof each === 'object' && 'hex' in each ? [each.hex as string] : [],
  )
}

const paints = new Set('S s f F f* B B* b b* sh Tj TJ \' " INLINE'.split(' '))
