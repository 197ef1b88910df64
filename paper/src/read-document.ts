import type { Block, Document, RowRoom, Span } from './blocks.ts'

/**
 * Reads a document that was kept as JSON, such as the copy of a letter that was sent. Undefined when it is not one: a file
 * may come from anywhere, and the writers draw only what is whole.
 */
export function readDocument(title: string, lang: string, blocks: unknown): Document | undefined {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(lang)) return undefined
  return isListOf(isBlock)(blocks) && blocks.length > 0 ? { title, lang, blocks } : undefined
}

type Is<Type> = (value: unknown) => value is Type

const isText = (value: unknown): value is string => typeof value === 'string'

function isListOf<Item>(is: Is<Item>): Is<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(is)
}

const isSpan: Is<Span> = (value): value is Span =>
  isRecord(value) &&
  isText(value['text']) &&
  ['strong', 'gap', 'own'].every((key) => value[key] === undefined || typeof value[key] === 'boolean') &&
  (value['link'] === undefined || isText(value['link']))

const isSpans = isListOf(isSpan)
const isLines = isListOf(isSpans)
const isTexts = isListOf(isText)

const isBlock: Is<Block> = (value): value is Block => {
  if (!isRecord(value)) return false
  switch (value['kind']) {
    case 'heading':
      return isText(value['text']) && [1, 2, 3].includes(value['level'] as number)
    case 'paragraph':
      return isSpans(value['spans'])
    case 'list':
      return typeof value['ordered'] === 'boolean' && isLines(value['items'])
    case 'table':
      return (
        isText(value['caption']) &&
        isTexts(value['header']) &&
        isRows(value['rows'], value['header'].length) &&
        (value['room'] === undefined || isRooms(value['room']))
      )
    case 'address':
      return isLines(value['lines'])
    case 'letterhead':
      return isLines(value['from']) && isLines(value['to'])
    case 'signature':
      return isSpans(value['name']) && isLines(value['lines'])
    default:
      return value['kind'] === 'page-break'
  }
}

const isRooms = isListOf((value): value is RowRoom => [1, 2, 4, 8].includes(value as number))

const isRows = (value: unknown, columns: number): boolean =>
  isListOf(isTexts)(value) && value.every((row) => row.length === columns)

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
