import type { PDFDict } from '@cantoo/pdf-lib'
import type { Note } from './finding.ts'
import { bytesOf, itemsOf, nameOf, valueAt, type PdfFile } from './pdf-file.ts'

/** A font as text is drawn with it. */
export interface UsedFont {
  /** Whether its glyphs are named by four hexadecimal figures each. */
  isComposite: boolean
  /** What each glyph stands for, as hexadecimal UTF-16. Undefined when the font does not say. */
  unicode: ReadonlyMap<number, string> | undefined
}

/** Looks at a font: it must be in the file, and say what its glyphs stand for. */
export function readUsedFont(file: PdfFile, font: PDFDict, note: Note): UsedFont {
  const kind = nameOf(valueAt(font, 'Subtype'))
  const isComposite = kind === 'Type0'
  const name = nameOf(valueAt(font, 'BaseFont')) ?? 'a font'
  const described = isComposite ? file.follow(itemsOf(valueAt(font, 'DescendantFonts'))[0]) : font
  const descriptor = valueAt(described, 'FontDescriptor')
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((each) => valueAt(descriptor, each))
  if (kind !== 'Type3' && files.every((each) => each === undefined))
    note('font-embedded', name, 'is not in the file')
  const map = valueAt(font, 'ToUnicode')
  if (isComposite && map === undefined) note('unicode', name, 'does not say what its glyphs stand for')
  return { isComposite, unicode: map && readUnicodeMap(Buffer.from(bytesOf(map)).toString('latin1')) }
}

/** Looks at the glyphs that are drawn: none is the empty box, and each stands for something. */
export function checkGlyphs(
  { isComposite, unicode }: UsedFont,
  hex: string,
  where: string,
  note: Note,
): void {
  if (!isComposite) return
  for (const [four] of hex.matchAll(/.{4}/g)) {
    const glyph = parseInt(four, 16)
    const standsFor = unicode?.get(glyph)
    if (glyph === 0) note('missing-glyph', where, 'a character that the font does not have')
    else if (unicode && standsFor === undefined) note('unicode', where, 'a glyph that stands for nothing')
    else if (standsFor && /^(0000|feff|fffe)$/i.test(standsFor))
      note('unicode', where, `a glyph that stands for U+${standsFor}`)
  }
}

function readUnicodeMap(map: string): Map<number, string> {
  const unicode = new Map<number, string>()
  const bare = (hex: string) => hex.replace(/\s/g, '')
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of section.matchAll(/<([0-9a-f\s]+)>\s*<([0-9a-f\s]*)>/gi))
      unicode.set(parseInt(glyph, 16), bare(letter))
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', list, letter = ''] of section.matchAll(range)) {
      const first = parseInt(from, 16)
      const last = parseInt(to, 16)
      const each =
        list === undefined
          ? undefined
          : [...list.matchAll(/<([0-9a-f\s]*)>/gi)].map(([, hex = '']) => bare(hex))
      for (let glyph = first; glyph <= last; glyph += 1) {
        const stands = each ? each[glyph - first] : plus(bare(letter), glyph - first)
        if (stands !== undefined) unicode.set(glyph, stands)
      }
    }
  return unicode
}

const range = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:\[([\s\S]*?)\]|<([0-9a-f\s]+)>)/gi

const plus = (hex: string, more: number): string =>
  hex.slice(0, -4) + (parseInt(hex.slice(-4), 16) + more).toString(16).padStart(4, '0')
