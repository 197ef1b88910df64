/**
 * Writes the fonts that a PDF is set in, paper/fonts/*.ttf, each cut down to the characters a letter can need, and the
 * list of what each of them can draw, paper/src/pdf/coverage.ts. Run it when a font's version changes:
 * `node paper/tools/make-fonts.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import * as fontkit from 'fontkit'
import { format, resolveConfig } from 'prettier'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const folder = resolve(import.meta.dirname, '../fonts')
const target = resolve(import.meta.dirname, '../src/pdf/coverage.ts')

const european: Ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218b],
  [0x2200, 0x22ff],
]
// The rest of the letters in which Latin is written, Vietnamese with them, and the marks that stand on a letter.
const latin: Ranges = [
  [0x20, 0x20],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x180, 0x24f],
  [0x2b0, 0x36f],
  [0x1e00, 0x1eff],
]
const greekAndCyrillic: Ranges = [
  [0x20, 0x20],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x1f00, 0x1fff],
]
const everything: Ranges = [[0x20, 0xffff]]
const arabic: Ranges = [
  [0x20, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa0, 0xa0],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0x200c, 0x200f],
  [0x2010, 0x2026],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
]
const symbols = rangesOf(' ■□▪▫▲△▶▷▼▽◀◁◆◇○●☀☂★☆☎☐☑☒☕☹☺♀♂♡♥♪♫♿⚕⚠✁✂✈✉✎✓✔✕✖✗✘❌❓❗❤➔➜➡⬅⬆⬇')

const atkinson = (weight: string) => file('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', weight)
const noto = (weight: string) => file('noto-sans', 'NotoSans', weight)
const vazirmatn = (weight: string) => file('vazirmatn', 'Vazirmatn', weight)

const fonts: [id: string, from: string, ranges: Ranges][] = [
  ['plain', atkinson('400Regular'), everything],
  ['plain-strong', atkinson('700Bold'), everything],
  ['wide', noto('400Regular'), european],
  ['wide-strong', noto('700Bold'), european],
  ['latin', noto('400Regular'), latin],
  ['latin-strong', noto('700Bold'), latin],
  ['greek', noto('400Regular'), greekAndCyrillic],
  ['greek-strong', noto('700Bold'), greekAndCyrillic],
  ['arabic', vazirmatn('400Regular'), arabic],
  ['arabic-strong', vazirmatn('700Bold'), arabic],
  ['symbols', file('noto-sans-symbols-2', 'NotoSansSymbols2', '400Regular'), symbols],
]

const inPlain = new Set<number>()
const coverage: Record<string, [number, number][]> = {}
for (const [id, from, ranges] of fonts) {
  const whole = await readFile(from)
  const { characterSet } = fontkit.create(whole)
  const wanted = characterSet
    .filter((code) => ranges.some(([first, last]) => code >= first && code <= last))
    .filter((code) => !id.startsWith('wide') || !inPlain.has(code) || code === 0x20)
    .sort((a, b) => a - b)
  if (id === 'plain') wanted.forEach((code) => inPlain.add(code))
  const cut = await subsetFont(whole, String.fromCodePoint(...wanted), {
    targetFormat: 'truetype',
    // Arabic letters change with their neighbours, so the shapes that no character names have to come too.
    noLayoutClosure: !/^(arabic|plain)/.test(id),
  })
  await writeFile(resolve(folder, `${id}.ttf`), cut)
  if (!id.endsWith('-strong')) coverage[id] = runsOf(wanted)
}

const source = `// Made by paper/tools/make-fonts.ts from the fonts themselves. Do not edit.

/** The characters that each font can draw: pairs of the first code point of a run, and how many follow on from it. */
export const coverage = ${JSON.stringify(coverage)} as const
`
await writeFile(target, await format(source, { ...(await resolveConfig(target)), filepath: target }))

type Ranges = readonly (readonly [first: number, last: number])[]

function file(name: string, family: string, weight: string): string {
  const package_ = require.resolve(`@expo-google-fonts/${name}/package.json`)
  return resolve(package_, '..', weight, `${family}_${weight}.ttf`)
}

function rangesOf(characters: string): Ranges {
  return [...characters].map((character) => [character.codePointAt(0) ?? 0, character.codePointAt(0) ?? 0])
}

function runsOf(codes: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const code of codes) {
    const last = found.at(-1)
    if (last && last[0] + last[1] === code) last[1] += 1
    else found.push([code, 1])
  }
  return found
}
