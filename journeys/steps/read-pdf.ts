import { inflateSync } from 'node:zlib'

export interface PrintedPage {
  /** In points: A4 is 595 by 842. */
  width: number
  height: number
  /** What it says, in the order in which it was drawn, with a space for each new line. */
  text: string
}

/**
 * The pages of a PDF that Chromium printed, so that a journey can read the paper and not only the screen.
 * It reads what Chromium writes and no other PDF; a font that does not say what its shapes mean reads as nothing.
 */
export function readPdf(pdf: Uint8Array): PrintedPage[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b(?!s)/.test(object))
    .map((page) => {
      const [, , width = '0', height = '0'] =
        /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(page)?.slice(1) ?? []
      return {
        width: Math.round(Number(width)),
        height: Math.round(Number(height)),
        text: textOf(page, objects),
      }
    })
}

type Objects = ReadonlyMap<string, string>

function objectsOf(file: string): Objects {
  return new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', is = '']) => [id, is]),
  )
}

function streamOf(id: string | undefined, objects: Objects): string {
  const object = objects.get(id ?? '') ?? ''
  const start = object.indexOf('stream\n')
  if (start < 0) return ''
  const bytes = Buffer.from(object.slice(start + 'stream\n'.length), 'latin1')
  return /FlateDecode/.test(object) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1')
}

function textOf(page: string, objects: Objects): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(id, objects)]),
  )
  let letters: ReadonlyMap<string, string> = new Map()
  let text = ''
  let height = ''
  // A font is named; the pen is set down at some height; shapes are drawn, four hexadecimal figures each.
  for (const [, font, placed, shapes] of streamOf(/\/Contents (\d+)/.exec(page)?.[1], objects).matchAll(
    /\/(F\d+) \S+ Tf|(\S+) Tm\b|<([0-9A-Fa-f]+)> Tj/g,
  )) {
    if (font) letters = fonts.get(font) ?? new Map()
    // Words beside each other on one line can be set down apart: a name, and the comma after it.
    if (placed && placed !== height) text += ' '
    height = placed ?? height
    for (const [shape] of (shapes ?? '').matchAll(/.{4}/g)) text += letters.get(shape.toUpperCase()) ?? ''
  }
  return text.replaceAll('\u00a0', ' ').replace(/ +/g, ' ').trim()
}

/** What each shape of a font stands for. */
function lettersOf(font: string, objects: Objects): ReadonlyMap<string, string> {
  const map = streamOf(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1], objects)
  const letters = new Map<string, string>()
  const each = (section: RegExp, line: RegExp, read: (found: string[]) => void) => {
    for (const [, inside = ''] of map.matchAll(section))
      for (const [, ...found] of inside.matchAll(line)) read(found)
  }
  each(/beginbfchar([\s\S]*?)endbfchar/g, /<(\w+)> <(\w+)>/g, ([shape = '', letter = '']) =>
    letters.set(shape.toUpperCase(), fromHex(letter)),
  )
  each(
    /beginbfrange([\s\S]*?)endbfrange/g,
    /<(\w+)> <(\w+)> <(\w+)>/g,
    ([first = '', last = '', letter = '']) => {
      for (let shape = parseInt(first, 16), n = 0; shape <= parseInt(last, 16); shape += 1, n += 1)
        letters.set(
          shape.toString(16).padStart(4, '0').toUpperCase(),
          String.fromCodePoint(parseInt(letter, 16) + n),
        )
    },
  )
  return letters
}

function fromHex(utf16: string): string {
  return Buffer.from(utf16, 'hex').swap16().toString('utf16le')
}
