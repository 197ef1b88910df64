import { heightOfWords, paperSizes, type Placed, type Poster } from '@fresh-eyes/paper/poster'
import { encode } from 'uqr'
import { sayIn, type CallerLanguage } from '../words/languages.ts'

/** What a poster or a card says, beside its words: where it leads, and the number to telephone. */
export interface PosterFacts {
  language: CallerLanguage
  languages: readonly CallerLanguage[]
  wardName: string
  siteName: string
  phone: string
  /** Where the service is reached, like "https://call.example". */
  address: string
  /** The ward's short code. */
  code: string
}

/** What the QR code of a ward, or of a bed in it, says. */
export function addressOf({ address, code }: Pick<PosterFacts, 'address' | 'code'>, bed?: string): string {
  return `${address}/${code}${bed === undefined ? '' : `?bed=${encodeURIComponent(bed)}`}`
}

/** A poster for the wall of a ward, on A4. */
export function wardPoster(facts: PosterFacts): Poster {
  return {
    title: `${sayIn(facts.language)('title')} ${facts.wardName}`,
    lang: facts.language.language,
    size: 'a4',
    pages: [largestThatFits(facts, 'a4')],
  }
}

/** A card for each bed, one to a page, on A5. */
export function bedCards(facts: PosterFacts, beds: readonly string[]): Poster {
  return {
    title: `${sayIn(facts.language)('title')} ${facts.wardName}`,
    lang: facts.language.language,
    size: 'a5',
    pages: beds.map((bed) => largestThatFits(facts, 'a5', bed)),
  }
}

/** Sizes of type, and of the square, in points. A poster is read from a bed, a card in the hand. */
interface Look {
  margin: number
  danger: number
  title: number
  words: number
  small: number
  number: number
  square: number
}

const looks: Record<'a4' | 'a5', Look> = {
  a4: { margin: 40, danger: 26, title: 52, words: 23, small: 17, number: 44, square: 230 },
  a5: { margin: 26, danger: 18, title: 36, words: 15.5, small: 12, number: 30, square: 155 },
}

const step = 0.04
const steps = 15

/** The page in the largest type in which everything stands on it: a ward with many languages gets smaller words, never fewer. */
function largestThatFits(facts: PosterFacts, paper: 'a4' | 'a5', bed?: string): Placed[] {
  const sizes = looks[paper]
  const pages = Array.from({ length: steps }, (_, at) => {
    const by = 1 - at * step
    const { margin, danger, title, words, small, number, square } = sizes
    return pageOf(
      facts,
      {
        margin,
        danger: danger * by,
        title: title * by,
        words: words * by,
        small: small * by,
        number: number * by,
        square: square * by,
      },
      paper,
      bed,
    )
  })
  const fits = pages.find(({ bottom }) => bottom <= paperSizes[paper][1] - sizes.margin) ?? pages.at(-1)
  return fits?.placed ?? []
}

/** One page, and where its words end: danger first, then what this is, then the three ways to call. */
function pageOf(
  facts: PosterFacts,
  look: Look,
  paper: 'a4' | 'a5',
  bed?: string,
): { placed: Placed[]; bottom: number } {
  const { language, languages, wardName, siteName, phone, address, code } = facts
  const say = sayIn(language)
  const { margin, square } = look
  const [paperWidth, paperHeight] = paperSizes[paper]
  const width = paperWidth - 2 * margin
  const pad = margin * 0.4
  const placed: Placed[] = []
  let y = margin
  const words = (
    text: string,
    size: number,
    { strong = false, as = 'P' as 'H1' | 'H2' | 'P', x = margin, wide = width } = {},
  ): void => {
    placed.push({ kind: 'words', text, x, y, width: wide, size, strong, as })
    y += heightOfWords(text, wide, size, strong) + size * 0.35
  }

  y += pad
  const inside = { x: margin + pad, wide: width - 2 * pad }
  words(say('dangerTitle'), look.danger, { ...inside, strong: true })
  words(say('posterDanger'), look.danger, inside)
  placed.unshift({ kind: 'panel', x: margin, y: margin, width, height: y - margin + pad * 0.4, line: 3 })
  y += pad * 1.6
  words(say('title'), look.title, { strong: true, as: 'H1' })
  words(say('what'), look.words)
  y += pad * 0.6

  const top = y
  const beside = { x: margin + square + margin * 0.7, wide: width - square - margin * 0.7 }
  placed.push({
    kind: 'squares',
    squares: quietZoned(addressOf(facts, bed)),
    x: margin,
    y,
    side: square,
    alt: `${say('posterScan')}: ${addressOf(facts, bed)}`,
  })
  words(say('posterScan'), look.words, beside)
  words(say('posterType'), look.words, beside)
  const short = `${address.replace(/^https?:\/\//, '')}/${code}`
  words(short, fitting(short, beside.wide, look.number), { ...beside, strong: true })
  words(say('orPhone'), look.words, beside)
  words(phone, fitting(phone, beside.wide, look.number), { ...beside, strong: true })
  y = Math.max(y, top + square) + pad

  words(say('noHarm'), look.words)
  if (languages.length > 1)
    words(`${say('posterLanguages')} ${languages.map(({ name }) => name).join(' · ')}`, look.small)
  const where = [wardName, siteName, ...(bed === undefined ? [] : [say('posterBed', { bed })])].join(', ')
  y = Math.max(y, paperHeight - margin - heightOfWords(where, width, look.small, true))
  words(where, look.small, { strong: true })
  return { placed, bottom: y - look.small * 0.35 }
}

/** A code with the white border that readers need: four squares on each side. Q: a quarter of it may be dirty or torn. */
function quietZoned(text: string): boolean[][] {
  return encode(text, { ecc: 'Q', border: 4 }).data
}

const smallestOfTwo = 0.45

/** The largest type, up to `most`, in which words stand on one line. An address must not be broken where nobody can see it. */
function fitting(text: string, width: number, most: number): number {
  let size = most
  while (size > most * smallestOfTwo && heightOfWords(text, width, size, true) > size * 1.3) size -= 0.5
  return size
}
