import { wordsOf, type Block, type Document, type Span } from '@fresh-eyes/paper'

/** What LibreOffice understood of a file, read from its flat XML. */
export interface FlatOdt {
  title: string
  language: string
  headings: { level: number; words: string }[]
  /** The words of each row that is a header. */
  headerRows: string[]
  words: string
}

/** Reads the flat XML that LibreOffice writes of a document it has opened. */
export function readFlatOdt(xml: string): FlatOdt {
  const body = xml.slice(xml.indexOf('<office:text'), xml.indexOf('</office:text>'))
  const [, style = ''] =
    /<style:default-style style:family="paragraph">(.*?)<\/style:default-style>/s.exec(xml) ?? []
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(style)?.[1] ?? ''
  return {
    title: plain(/<dc:title>(.*?)<\/dc:title>/s.exec(xml)?.[1] ?? ''),
    language: `${attribute('fo:language')}-${attribute('fo:country')}`,
    headings: [...body.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(
      ([, level, words]) => ({ level: Number(level), words: plain(words ?? '') }),
    ),
    headerRows: [...body.matchAll(/<table:table-header-rows>(.*?)<\/table:table-header-rows>/gs)].map(
      ([, row]) => plain(row ?? ''),
    ),
    words: plain(body),
  }
}

/** All words of a document in the order of its blocks, as `readFlatOdt` gives them. */
export function wordsOfBlocks({ blocks }: Document): string {
  return tidy(blocks.flatMap(textsIn).join(' '))
}

function textsIn(block: Block): readonly string[] {
  const lines = (all: readonly (readonly Span[])[]) => all.map(wordsOf)
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [wordsOf(block.spans)]
    case 'list':
      return lines(block.items)
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat()]
    case 'address':
      return lines(block.lines)
    case 'letterhead':
      return lines([...block.from, ...block.to])
    case 'signature':
      return lines([block.name, ...block.lines])
    case 'page-break':
      return []
  }
}

function plain(xml: string): string {
  const text = xml
    .replace(/<text:s [^>]*>|<text:s\/>|<text:line-break\/>|<\/text:(p|h)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
  return tidy(text)
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

// The mark that keeps what follows a name on its right has no width and no words.
const tidy = (text: string): string =>
  text
    .replace(/\u200e/g, '')
    .replace(/\s+/g, ' ')
    .trim()
