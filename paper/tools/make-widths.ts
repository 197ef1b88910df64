/**
 * Writes paper/src/widths.ts from the font itself: how far each character moves the pen, in thousandths of the type
 * size. Run it when the font's version changes: `node paper/tools/make-widths.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import * as fontkit from 'fontkit'
import { format, resolveConfig } from 'prettier'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')), 'files')
const target = resolve(import.meta.dirname, '../src/widths.ts')

const regular = await widthsOf(400)
const bold = await widthsOf(700)
const characters = [...new Set([...regular.keys(), ...bold.keys()])].sort((a, b) => a - b)
const widest = Math.max(...regular.values(), ...bold.values())
const row = (widths: Map<number, number>) => characters.map((character) => widths.get(character) ?? widest)

const source = `// Made by paper/tools/make-widths.ts from Atkinson Hyperlegible Next. Do not edit.

/** The characters in the tables, in order: pairs of the first code point of a run, and how many follow on from it. */
export const runs: readonly (readonly [first: number, count: number])[] = ${JSON.stringify(runsOf(characters))}

/** Advance widths in thousandths of the type size, in the order of the runs. */
export const regularWidths: readonly number[] = ${JSON.stringify(row(regular))}

export const boldWidths: readonly number[] = ${JSON.stringify(row(bold))}

/** What a character that the font does not have is taken to be, so that a line is never thought shorter than it is. */
export const widest = ${widest}
`
await writeFile(target, await format(source, { ...(await resolveConfig(target)), filepath: target }))

async function widthsOf(weight: number): Promise<Map<number, number>> {
  const widths = new Map<number, number>()
  for (const part of ['latin-ext', 'latin']) {
    const file = join(folder, `atkinson-hyperlegible-next-${part}-${weight}-normal.woff2`)
    const font = fontkit.create(await readFile(file))
    for (const character of font.characterSet as number[])
      widths.set(
        character,
        Math.round((font.glyphForCodePoint(character).advanceWidth * 1000) / font.unitsPerEm),
      )
  }
  return widths
}

function runsOf(codes: number[]): [number, number][] {
  const found: [number, number][] = []
  for (const code of codes) {
    const last = found.at(-1)
    if (last && last[0] + last[1] === code) last[1] += 1
    else found.push([code, 1])
  }
  return found
}
