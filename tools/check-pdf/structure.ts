import { PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import type { Note } from './finding.ts'
import {
  itemsOf,
  nameOf,
  numberOf,
  textOf,
  valueAt,
  writtenAt,
  type PdfFile,
  type Value,
} from './pdf-file.ts'

/** One element of the tree of tags. */
export interface TagElement {
  /** What kind it is, a kind of its own followed to a standard one. */
  kind: string
  dictionary: PDFDict
  parent: TagElement | undefined
  children: TagElement[]
  /** How many links and other annotations it holds. */
  annotations: number
}

/** The tree of tags, and which element each piece of content belongs to. */
export interface Structure {
  elements: readonly TagElement[]
  /** What lists a piece of content, by "page/number". */
  listedBy: ReadonlyMap<string, PDFDict>
  /** What the parent tree says under a number. */
  parentTree: ReadonlyMap<number, Value>
}

/** Reads the tree of tags, in the order in which it is read aloud. Undefined when there is none. */
export function readStructure(file: PdfFile, note: Note): Structure | undefined {
  const root = valueAt(file.catalog, 'StructTreeRoot')
  if (!(root instanceof PDFDict)) {
    note('structure', 'the file', 'no tree of tags')
    return undefined
  }
  const elements: TagElement[] = []
  const listedBy = new Map<string, PDFDict>()
  const seen = new Set<PDFDict>()
  const read = (dictionary: PDFDict, parent: TagElement | undefined) => {
    const kind = kindOf(dictionary, root, note)
    if (seen.has(dictionary)) return note('structure', kind, 'reached twice')
    seen.add(dictionary)
    if (file.follow(writtenAt(dictionary, 'P')) !== (parent?.dictionary ?? root))
      note('element-parent', kind, 'names another parent than the one that lists it')
    const element: TagElement = { kind, dictionary, parent, children: [], annotations: 0 }
    elements.push(element)
    parent?.children.push(element)
    for (const item of itemsOf(kidsOf(dictionary))) readChild(item, element)
  }
  const readChild = (item: Value, element: TagElement) => {
    const child = file.follow(item)
    const page = writtenAt(element.dictionary, 'Pg')
    if (child instanceof PDFNumber) listedBy.set(`${page}/${child.asNumber()}`, element.dictionary)
    if (!(child instanceof PDFDict)) return
    const type = nameOf(valueAt(child, 'Type'))
    if (type === 'MCR') {
      const number = numberOf(valueAt(child, 'MCID'))
      listedBy.set(`${writtenAt(child, 'Pg') ?? page}/${number}`, element.dictionary)
    } else if (type === 'OBJR') element.annotations += 1
    else read(child, element)
  }
  for (const item of itemsOf(kidsOf(root))) {
    const child = file.follow(item)
    if (child instanceof PDFDict) read(child, undefined)
  }
  const tree = valueAt(root, 'ParentTree')
  if (tree === undefined) note('structure', 'the file', 'no parent tree')
  return { elements, listedBy, parentTree: readNumbers(tree) }
}

/** The kind of the element that a dictionary is, as the file's own kinds lead to it. */
export function standardKind(file: PdfFile, dictionary: Value): string {
  return resolve(nameOf(valueAt(dictionary, 'S')) ?? '', valueAt(file.catalog, 'StructTreeRoot'))
}

/** The attributes of an element, of every owner. */
export function attributeOf({ dictionary }: TagElement, file: PdfFile, name: string): Value {
  return itemsOf(valueAt(dictionary, 'A'))
    .map((attributes) => valueAt(file.follow(attributes), name))
    .find((value) => value !== undefined)
}

/** What is said in place of an element: its alternative or its actual text. */
export function saidFor({ dictionary }: TagElement): string | undefined {
  return textOf(valueAt(dictionary, 'Alt')) ?? textOf(valueAt(dictionary, 'ActualText'))
}

// An array of children keeps its references; a child alone is one.
const kidsOf = (dictionary: PDFDict): Value => {
  const kids = valueAt(dictionary, 'K')
  return kids instanceof PDFDict ? writtenAt(dictionary, 'K') : kids
}

function kindOf(dictionary: PDFDict, root: PDFDict, note: Note): string {
  const named = nameOf(valueAt(dictionary, 'S')) ?? ''
  const kind = resolve(named, root)
  if (!standardKinds.has(kind)) note('element-kind', named, 'no standard kind, and none is said for it')
  return kind
}

function resolve(named: string, root: Value): string {
  const roles = valueAt(root, 'RoleMap')
  const seen = new Set<string>()
  let kind = named
  while (!standardKinds.has(kind) && !seen.has(kind)) {
    seen.add(kind)
    kind = nameOf(valueAt(roles, kind)) ?? kind
  }
  return kind
}

function readNumbers(tree: Value): Map<number, Value> {
  const numbers = new Map<number, Value>()
  const pairs = itemsOf(valueAt(tree, 'Nums'))
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const number = numberOf(pairs[at])
    if (number !== undefined) numbers.set(number, pairs[at + 1])
  }
  const kids = valueAt(tree, 'Kids')
  for (let at = 0; kids !== undefined && at < itemsOf(kids).length; at += 1)
    for (const [number, value] of readNumbers(lookupAt(kids, at))) numbers.set(number, value)
  return numbers
}

function lookupAt(array: Value, at: number): Value {
  return array && 'lookup' in array
    ? (array as unknown as { lookup(at: number): Value }).lookup(at)
    : undefined
}

const standardKinds = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
)
