import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib'
import type { Rule } from './finding.ts'
import { bytesOf, nameOf, valueAt } from './pdf-file.ts'

/** One way to break a good file, and the rule that it then breaks. */
export interface Break {
  what: string
  rule: Rule
  break: (document: PDFDocument) => void
}

/** A good file, broken on purpose. It must have a heading, a list, a table and a link. */
export async function broken(good: Uint8Array, way: Break): Promise<Uint8Array> {
  const document = await PDFDocument.load(good, { updateMetadata: false })
  way.break(document)
  return document.save({ useObjectStreams: false, updateFieldAppearances: false })
}

export const breaks: readonly Break[] = [
  { what: 'the language is lost', rule: 'language', break: ({ catalog }) => drop(catalog, 'Lang') },
  {
    what: 'it does not say that it is tagged',
    rule: 'marked',
    break: ({ catalog }) => drop(catalog, 'MarkInfo'),
  },
  {
    what: 'it says that its tags are doubtful',
    rule: 'marked',
    break: ({ catalog }) => put(valueAt(catalog, 'MarkInfo'), 'Suspects', PDFBool.True),
  },
  {
    what: 'the title is not shown',
    rule: 'title-shown',
    break: ({ catalog }) => drop(catalog, 'ViewerPreferences'),
  },
  {
    what: 'the title is lost',
    rule: 'title',
    break: (document) => rewrite(document, /<dc:title>[^]*<\/dc:title>/, ''),
  },
  { what: 'the metadata is lost', rule: 'metadata', break: ({ catalog }) => drop(catalog, 'Metadata') },
  {
    what: 'the mark of PDF/UA is lost',
    rule: 'identifier',
    break: (document) => rewrite(document, /<pdfuaid:part>1/, '<pdfuaid:part>9'),
  },
  {
    what: 'the tree of tags is lost',
    rule: 'structure',
    break: ({ catalog }) => drop(catalog, 'StructTreeRoot'),
  },
  {
    what: 'the parent tree is lost',
    rule: 'structure',
    break: ({ catalog }) => drop(valueAt(catalog, 'StructTreeRoot'), 'ParentTree'),
  },
  {
    what: 'an element is of no known kind',
    rule: 'element-kind',
    break: (document) => call(document, 'P', 'Verse'),
  },
  {
    what: 'an element names another parent',
    rule: 'element-parent',
    break: (document) => put(first(document, 'P'), 'P', document.catalog),
  },
  {
    what: 'a picture has no words in its place',
    rule: 'alternative-text',
    break: (document) => call(document, 'P', 'Figure'),
  },
  {
    what: 'a picture has empty words in its place',
    rule: 'alternative-text',
    break: (document) => {
      put(first(document, 'P'), 'Alt', PDFHexString.fromText(' '))
      call(document, 'P', 'Figure')
    },
  },
  { what: 'a heading is skipped', rule: 'heading-skipped', break: (document) => call(document, 'H2', 'H3') },
  {
    what: 'the first heading is not the highest',
    rule: 'heading-skipped',
    break: (document) => call(document, 'H1', 'H2'),
  },
  {
    what: 'a header cell does not say what it heads',
    rule: 'header-scope',
    break: (document) => drop(first(document, 'TH'), 'A'),
  },
  {
    what: 'a table has no header cells',
    rule: 'table-headers',
    break: (document) => each(document, 'TH').forEach((cell) => put(cell, 'S', PDFName.of('TD'))),
  },
  { what: 'a row is wider than the others', rule: 'table-columns', break: (document) => widen(document) },
  {
    what: 'a row stands where a cell should',
    rule: 'table-parts',
    break: (document) => call(document, 'TD', 'P'),
  },
  { what: 'a list holds something else', rule: 'list-parts', break: (document) => call(document, 'LI', 'P') },
  { what: 'a list item has no body', rule: 'list-parts', break: (document) => call(document, 'LBody', 'P') },
  {
    what: 'the keyboard goes its own way',
    rule: 'tab-order',
    break: (document) => drop(pageWithLinks(document), 'Tabs'),
  },
  {
    what: 'a link does not say where it leads',
    rule: 'link-words',
    break: (document) => drop(linkOf(document), 'Contents'),
  },
  {
    what: 'a link is tagged as something else',
    rule: 'link-tagged',
    break: (document) => call(document, 'Link', 'Span'),
  },
  {
    what: 'a link belongs to no element',
    rule: 'link-tagged',
    break: (document) => drop(linkOf(document), 'StructParent'),
  },
  {
    what: 'an annotation is not tagged',
    rule: 'annotation-tagged',
    break: (document) => {
      put(linkOf(document), 'Subtype', PDFName.of('Text'))
      drop(linkOf(document), 'StructParent')
    },
  },
  {
    what: 'a font is not in the file',
    rule: 'font-embedded',
    break: (document) => descriptors(document).forEach((each) => drop(each, 'FontFile2')),
  },
  {
    what: 'a font does not say what its glyphs are',
    rule: 'unicode',
    break: (document) => drop(fontOf(document), 'ToUnicode'),
  },
  {
    what: 'a glyph stands for nothing',
    rule: 'unicode',
    break: (document) => rewriteMap(document, /\[<[^>]*> <[^>]*>/, '[<0000> <0000>'),
  },
  {
    what: 'a character is drawn as an empty box',
    rule: 'missing-glyph',
    break: (document) => rewritePage(document, /\[<..../, '[<0000'),
  },
  {
    what: 'some words are not tagged',
    rule: 'untagged',
    break: (document) => rewritePage(document, /\/P <<[^>]*>> BDC/, '/P BMC'),
  },
  {
    what: 'an artifact stands inside tagged words',
    rule: 'nesting',
    break: (document) => rewritePage(document, /(\/P <<[^>]*>> BDC)/, '$1 /Artifact BMC EMC'),
  },
  {
    what: 'tagged words stand inside an artifact',
    rule: 'nesting',
    break: (document) => rewritePage(document, /(\/P <<[^>]*>> BDC[^]*?EMC)/, '/Artifact BMC $1 EMC'),
  },
  {
    what: 'content has a number that no element has',
    rule: 'content-number',
    break: (document) => rewritePage(document, /\/MCID 1\b/, '/MCID 999'),
  },
  {
    what: 'a number is used twice',
    rule: 'content-number',
    break: (document) => rewritePage(document, /\/MCID 1\b/, '/MCID 0'),
  },
  {
    what: 'content is listed by another element',
    rule: 'content-number',
    break: (document) => put(first(document, 'P'), 'K', document.context.obj([998])),
  },
]

function drop(dictionary: PDFObject | undefined, name: string): void {
  dictionaryOf(dictionary).delete(PDFName.of(name))
}

function put(dictionary: PDFObject | undefined, name: string, value: PDFObject): void {
  dictionaryOf(dictionary).set(PDFName.of(name), value)
}

function dictionaryOf(value: PDFObject | undefined): PDFDict {
  if (value instanceof PDFDict) return value
  throw new Error('The good file has nothing to break here.')
}

/** Every element of a kind, in the order in which the file holds them. */
function each(document: PDFDocument, kind: string): PDFDict[] {
  const found = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => nameOf(valueAt(object, 'S')) === kind && valueAt(object, 'P') !== undefined)
  if (found.length === 0) throw new Error(`The good file has no ${kind}.`)
  return found
}

const first = (document: PDFDocument, kind: string): PDFDict => dictionaryOf(each(document, kind)[0])

const call = (document: PDFDocument, kind: string, other: string): void =>
  put(first(document, kind), 'S', PDFName.of(other))

function widen(document: PDFDocument): void {
  put(first(document, 'TD'), 'A', document.context.obj({ O: 'Table', ColSpan: 2 }))
}

function pageWithLinks(document: PDFDocument): PDFDict {
  return dictionaryOf(document.getPages().find(({ node }) => valueAt(node, 'Annots') !== undefined)?.node)
}

function linkOf(document: PDFDocument): PDFDict {
  const links = valueAt(pageWithLinks(document), 'Annots')
  return dictionaryOf(links instanceof PDFArray ? links.lookup(0) : undefined)
}

function fontOf(document: PDFDocument): PDFDict {
  const fonts = dictionaryOf(valueAt(document.getPage(0).node.Resources(), 'Font'))
  return dictionaryOf(valueAt(fonts, fonts.keys()[0]?.decodeText() ?? ''))
}

function descriptors(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => nameOf(valueAt(object, 'Type')) === 'FontDescriptor')
}

function rewrite(document: PDFDocument, find: RegExp, instead: string): void {
  rewriteStream(document, document.catalog, 'Metadata', find, instead)
}

function rewriteMap(document: PDFDocument, find: RegExp, instead: string): void {
  for (const name of dictionaryOf(valueAt(document.getPage(0).node.Resources(), 'Font')).keys())
    rewriteStream(
      document,
      dictionaryOf(valueAt(valueAt(document.getPage(0).node.Resources(), 'Font'), name.decodeText())),
      'ToUnicode',
      find,
      instead,
    )
}

function rewritePage(document: PDFDocument, find: RegExp, instead: string): void {
  rewriteStream(document, document.getPage(0).node, 'Contents', find, instead)
}

function rewriteStream(
  document: PDFDocument,
  owner: PDFDict,
  name: string,
  find: RegExp,
  instead: string,
): void {
  const stream = valueAt(owner, name)
  if (!(stream instanceof PDFStream)) throw new Error(`The good file has no ${name}.`)
  const before = Buffer.from(bytesOf(stream)).toString('latin1')
  const after = before.replace(find, instead)
  if (after === before) throw new Error(`The good file has no ${find} in its ${name}.`)
  const bytes = Buffer.from(after, 'latin1')
  const dictionary = document.context.obj({ Length: PDFNumber.of(bytes.length) })
  owner.set(PDFName.of(name), document.context.register(PDFRawStream.of(dictionary, bytes)))
}
