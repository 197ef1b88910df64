import type { Note } from '../finding.ts'
import type { PdfFile } from '../pdf-file.ts'
import { saidFor, type Structure, type TagElement } from '../structure.ts'
import { checkTable } from './tables.ts'

/** Where elements may stand, what figures and links must have, and that headings go down one step at a time. */
export function checkElements(file: PdfFile, { elements }: Structure, note: Note): void {
  for (const element of elements) {
    checkChildren(element, note)
    checkParent(element, note)
    if (/^(Figure|Formula)$/.test(element.kind) && !saidFor(element)?.trim())
      note('alternative-text', element.kind, 'no words in place of the picture')
    if (element.kind === 'Link' && element.annotations === 0 && element.children.length === 0)
      note('link-tagged', 'Link', 'words that lead nowhere')
    if (element.kind === 'Table') checkTable(file, element, note)
  }
  checkHeadings(elements, note)
}

function checkChildren({ kind, children }: TagElement, note: Note): void {
  const allowed = childrenOf[kind]
  const wrong = allowed && children.find((child) => !allowed.includes(child.kind))
  if (wrong) note(kind === 'L' || kind === 'LI' ? 'list-parts' : 'table-parts', kind, `holds ${wrong.kind}`)
}

function checkParent({ kind, parent }: TagElement, note: Note): void {
  const wanted = parentOf[kind]
  if (wanted && parent?.kind !== wanted)
    note(kind === 'LI' ? 'list-parts' : 'table-parts', kind, `stands in ${parent?.kind ?? 'nothing'}`)
}

function checkHeadings(elements: readonly TagElement[], note: Note): void {
  let before = 0
  for (const { kind } of elements) {
    const level = Number(/^H([1-6])$/.exec(kind)?.[1] ?? 0)
    if (level === 0) continue
    if (level > before + 1)
      note('heading-skipped', kind, `comes after ${before === 0 ? 'none' : `H${before}`}`)
    before = level
  }
}

const childrenOf: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
}

const parentOf: Readonly<Record<string, string>> = { TH: 'TR', TD: 'TR', LI: 'L' }
