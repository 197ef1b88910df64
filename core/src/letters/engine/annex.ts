import type { Block, Document, Span } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import { strong, type Section } from './section.ts'

/** The blocks of a letter around its story. */
export interface Frame {
  title: string
  before: readonly Block[]
  after: readonly Block[]
  annex: {
    /** The heading of the annex, such as "Annex: Request for a second opinion". */
    heading: string
    /** Whose it is: a page can be lost. */
    identity: readonly Span[]
    /** What stands in the letter where something was moved. */
    see: readonly Span[]
  }
}

/**
 * Moves sections of the story to an annex, on a page of its own, until the first page holds the rest: the last section
 * first, so that what the letter begins with stays. In its place stands where it is.
 */
export function withAnnex(
  frame: Frame,
  sections: readonly Section[],
): { document: Document; moved: readonly Section[] } {
  const moved = new Set<Section>()
  let document = compose(frame, sections, moved)
  for (const section of sections.toReversed().filter(({ mayMove }) => mayMove)) {
    if (measure(document).fits) break
    moved.add(section)
    document = compose(frame, sections, moved)
  }
  return { document, moved: sections.filter((section) => moved.has(section)) }
}

/** The whole document: what is before the story, the story, what is after, and the annex if there is one. */
export function compose(
  { title, before, after, annex }: Frame,
  sections: readonly Section[],
  moved: ReadonlySet<Section> = new Set(),
): Document {
  const story = sections.flatMap((section) =>
    moved.has(section) ? [seeAnnex(annex, section)] : section.blocks,
  )
  const atTheEnd = sections.filter((each) => moved.has(each))
  return { title, lang: 'en', blocks: [...before, ...story, ...after, ...annexOf(annex, atTheEnd)] }
}

function seeAnnex({ see }: Frame['annex'], { label }: Section): Block {
  return { kind: 'paragraph', spans: [...strong([{ text: label }]), { text: ' ' }, ...see] }
}

function annexOf({ heading, identity }: Frame['annex'], moved: readonly Section[]): Block[] {
  if (moved.length === 0) return []
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: heading },
    { kind: 'address', lines: [identity] },
    ...moved.flatMap(({ blocks }) => blocks),
  ]
}
