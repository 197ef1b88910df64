import type { Block, Document } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import type { Section } from './story.ts'
import { strong } from './story.ts'
import { identity } from './opening.ts'
import { oneAfterAnother, say, sayWords, type Writing } from './writing.ts'

/** The blocks of a letter around its story. */
export interface Frame {
  title: string
  before: readonly Block[]
  after: readonly Block[]
}

/**
 * Moves sections of the story to an annex, on a page of its own, until the first page holds the rest: the last section
 * first, so that what the letter begins with stays. In its place stands where it is.
 */
export function withAnnex(
  writing: Writing,
  frame: Frame,
  sections: readonly Section[],
): { document: Document; moved: readonly Section[] } {
  const moved = new Set<Section>()
  let document = compose(writing, frame, sections, moved)
  for (const section of sections.toReversed().filter(({ mayMove }) => mayMove)) {
    if (measure(document).fits) break
    moved.add(section)
    document = compose(writing, frame, sections, moved)
  }
  return { document, moved: sections.filter((section) => moved.has(section)) }
}

/** The whole document: what is before the story, the story, what is after, and the annex if there is one. */
export function compose(
  writing: Writing,
  { title, before, after }: Frame,
  sections: readonly Section[],
  moved: ReadonlySet<Section> = new Set(),
): Document {
  const story = sections.flatMap((section) =>
    moved.has(section) ? [seeAnnex(writing, section)] : section.blocks,
  )
  return {
    title,
    lang: 'en',
    blocks: [
      ...before,
      ...story,
      ...after,
      ...annex(
        writing,
        title,
        sections.filter((each) => moved.has(each)),
      ),
    ],
  }
}

function seeAnnex(writing: Writing, { label }: Section): Block {
  return {
    kind: 'paragraph',
    spans: oneAfterAnother(strong([{ text: label }]), say(writing, 'see-annex')),
  }
}

function annex(writing: Writing, title: string, moved: readonly Section[]): Block[] {
  if (moved.length === 0) return []
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: sayWords(writing, 'annex', { title }) },
    { kind: 'address', lines: [identity(writing)] },
    ...moved.flatMap(({ blocks }) => blocks),
  ]
}
