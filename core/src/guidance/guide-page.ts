import { readFrontMatter } from './front-matter.ts'
import type { ContentFile, Problem } from './problem.ts'
import { day, id, listOf, oneOf, record, text, wholeNumber } from './shape.ts'

/** A step drawn as a picture with words. */
export interface PictureStep {
  picture: string
  title: string
  says: string
}

/** A guide page as it was written. `body` is Markdown in the small form of docs/formats/guide-page.md. */
export interface GuidePage {
  id: string
  title: string
  summary: string
  group: 'guide' | 'cards' | 'letters' | 'scripts' | 'about'
  order: number
  nations: string[]
  facts: string[]
  steps?: PictureStep[]
  checkedOn: string
  reviewBy: string
  body: string
  /** The line on which the body begins. */
  bodyLine: number
}

const frontMatter = record({
  id,
  title: text,
  summary: text,
  group: oneOf('guide', 'cards', 'letters', 'scripts', 'about'),
  order: wholeNumber,
  nations: listOf(oneOf('england', 'scotland', 'wales', 'northern-ireland')),
  facts: listOf(id),
  'steps?': listOf(
    record({
      picture: oneOf('talk', 'list', 'letter', 'calendar', 'reply', 'ladder', 'people', 'bed', 'lens'),
      title: text,
      says: text,
    }),
  ),
  checkedOn: day,
  reviewBy: day,
})

/** Reads one guide page. Returns it, or what is wrong with its front matter. */
export function readGuidePage(file: ContentFile): { page: GuidePage } | { problems: Problem[] } {
  const found = readFrontMatter<Omit<GuidePage, 'body' | 'bodyLine'>>(file, frontMatter)
  if ('problems' in found) return found
  const { head, body, bodyLine } = found
  if (file.path.endsWith(`/${head.id}.md`)) return { page: { ...head, body, bodyLine } }
  const says = `The id is "${head.id}", but the file has another name.`
  return { problems: [{ file: file.path, line: 1, says, mend: 'Name the file after its id.' }] }
}
