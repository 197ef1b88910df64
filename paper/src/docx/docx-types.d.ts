/**
 * What we use of the docx package, and no more. Its own types bring in those of Node, which would let `process` and `Buffer`
 * into the pure code unseen: tsconfig.pure.json reads these instead. The tests are checked against the package's own types.
 */
interface RunOptions {
  text: string
  break?: number
  style?: string
  rightToLeft?: boolean
}

interface ParagraphOptions {
  children: readonly (TextRun | ExternalHyperlink)[]
  style?: string
  alignment?: 'right' | 'left' | 'start' | 'end'
  bidirectional?: boolean
  keepNext?: boolean
  pageBreakBefore?: boolean
  spacing?: { after?: number; before?: number }
  numbering?: { reference: string; level: number; instance: number; custom?: boolean }
}

interface Border {
  style: 'none' | 'single'
  size: number
  color: string
}

interface Width {
  size: number
  type: 'dxa'
}

interface StyleOptions {
  name?: string
  basedOn?: string
  next?: string
  quickFormat?: boolean
  run?: object
  paragraph?: object
}

type Sides = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical'

interface DocumentOptions {
  title: string
  creator: string
  lastModifiedBy: string
  description?: string
  compatabilityModeVersion: number
  styles: {
    default: Record<string, StyleOptions>
    paragraphStyles: readonly (StyleOptions & { id: string })[]
    characterStyles: readonly (StyleOptions & { id: string })[]
  }
  numbering: { config: readonly { reference: string; levels: readonly object[] }[] }
  sections: readonly {
    properties: { page: { size: object; margin: object } }
    children: readonly (Paragraph | Table)[]
  }[]
}

export class TextRun {
  constructor(options: RunOptions)
}
export class ExternalHyperlink {
  constructor(options: { link: string; children: readonly TextRun[] })
}
export class Paragraph {
  constructor(options: ParagraphOptions)
}
export class TableCell {
  constructor(options: {
    children: readonly Paragraph[]
    width: Width
    margins?: Partial<Record<Sides, number>>
    borders?: Partial<Record<Sides, Border>>
  })
}
export class TableRow {
  constructor(options: {
    children: readonly TableCell[]
    tableHeader?: boolean
    cantSplit?: boolean
    height?: { value: number; rule: 'atLeast' }
  })
}
export class Table {
  constructor(options: {
    rows: readonly TableRow[]
    width: Width
    columnWidths: readonly number[]
    layout: 'fixed'
    borders: Record<Sides, Border>
    visuallyRightToLeft?: boolean
  })
}
export class Document {
  constructor(options: DocumentOptions)
}
export const Packer: { toArrayBuffer(document: Document): Promise<ArrayBuffer> }
