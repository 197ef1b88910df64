import jsqr from 'jsqr'
import { posterFontsNeeded, renderPoster, type Poster } from '@fresh-eyes/paper/poster'
import { readFonts } from '@fresh-eyes/paper/read-fonts'
import { expect, test } from 'vitest'
import { judgePdf } from '../../../../tools/check-pdf/judge-pdf.ts'
import { operatorsIn } from '../../../../tools/check-pdf/operators.ts'
import { bytesOf, itemsOf, openPdfFile, valueAt } from '../../../../tools/check-pdf/pdf-file.ts'
import { wordsOfPdf } from '../../../../tools/check-pdf/words-of.ts'
import { readLanguages, type CallerLanguage } from '../words/languages.ts'
import { bedCards, wardPoster, type PosterFacts } from './poster.ts'

const [english] = readLanguages().shown as [CallerLanguage]
const facts: PosterFacts = {
  language: english,
  languages: [english],
  wardName: 'Oak ward',
  siteName: 'Hazel General Hospital',
  phone: '01632 960 999',
  address: 'https://call.hazel.example',
  code: 'oak',
}
const pdfOf = (poster: Poster): Uint8Array =>
  renderPoster(poster, { fonts: readFonts(posterFontsNeeded(poster)), writtenOn: '2026-11-27' })

/** What a phone sees on each page: the filled rectangles painted black on white, read by a decoder that is not ours. */
async function scanned(pdf: Uint8Array): Promise<(string | undefined)[]> {
  const file = await openPdfFile(pdf)
  return file.document.getPages().map((page) => {
    const { width, height } = page.getSize()
    const [wide, tall] = [Math.ceil(width * 2), Math.ceil(height * 2)]
    const pixels = new Uint8ClampedArray(wide * tall * 4).fill(255)
    const content = Buffer.concat(
      itemsOf(valueAt(page.node, 'Contents')).map((part) => Buffer.from(bytesOf(file.follow(part)))),
    )
    let waiting: number[][] = []
    for (const { is, operands } of operatorsIn(content)) {
      if (is === 're') waiting.push(operands.map(Number))
      if (is === 'f')
        waiting.forEach((rectangle) =>
          paint(
            pixels,
            wide,
            rectangle.map((each) => each * 2),
          ),
        )
      if (is === 'f' || is === 'S') waiting = []
    }
    return jsqr.default(pixels, wide, tall)?.data
  })
}

function paint(
  pixels: Uint8ClampedArray,
  wide: number,
  [x = 0, y = 0, width = 0, height = 0]: number[],
): void {
  for (let down = Math.round(y); down < Math.round(y + height); down++)
    for (let right = Math.round(x); right < Math.round(x + width); right++)
      pixels.fill(0, (down * wide + right) * 4, (down * wide + right) * 4 + 3)
}

test('the square on a poster leads to the ward, and a card’s to its bed', async () => {
  expect(await scanned(pdfOf(wardPoster(facts)))).toEqual(['https://call.hazel.example/oak'])
  expect(await scanned(pdfOf(bedCards(facts, ['4', 'Side room 1'])))).toEqual([
    'https://call.hazel.example/oak?bed=4',
    'https://call.hazel.example/oak?bed=Side%20room%201',
  ])
})

test('danger is read first, then what this is; the address and the number stand as text [H12]', async () => {
  const [words = ''] = await wordsOfPdf(pdfOf(wardPoster(facts)))
  const places = [
    'Has someone collapsed',
    'Press the bell',
    'Worried that someone',
    'call.hazel.example/oak',
    '01632 960 999',
    'Oak ward, Hazel General',
  ].map((part) => words.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual([...places].sort((one, two) => one - two))
})

const polish: CallerLanguage = { ...english, language: 'pl', name: 'Polski' }
const many = [
  'العربية',
  'বাংলা',
  'Polski',
  'Română',
  'ਪੰਜਾਬੀ',
  'Português',
  'Українська',
  'اردو',
  'Cymraeg',
  'Soomaali',
]

test.each<[string, Poster]>([
  ['a poster', wardPoster(facts)],
  ['cards', bedCards(facts, ['1', '2'])],
  [
    'a poster with many languages and long names',
    wardPoster({
      ...facts,
      wardName: 'Ward 17 (short stay surgical assessment unit)',
      siteName: 'Hazel General Hospital with the Hazel Children’s Hospital',
      phone: '01632 960 999 and ask the switchboard',
      address: 'https://a-long-address-of-a-hospital.hazel-and-rowan.example',
      languages: [english, polish, ...many.map((name) => ({ ...english, language: name, name }))],
    }),
  ],
])('%s is one accessible page each, and nothing on it runs off the paper', async (_name, poster) => {
  const pdf = pdfOf(poster)
  expect(await judgePdf(pdf)).toEqual([])
  const { document } = await openPdfFile(pdf)
  expect(document.getPageCount()).toBe(poster.pages.length)
  const height = document.getPages()[0]!.getSize().height
  for (const placed of poster.pages.flat()) expect(placed.y, placed.kind).toBeLessThan(height - 20)
})
