import { parse } from 'yaml'
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
  const found = /^---\n([\s\S]*?)\n---\n/.exec(file.text)
  const problem = (line: number, says: string, mend: string): Problem => ({
    file: file.path,
    line,
    says,
    mend,
  })
  if (!found)
    return {
      problems: [
        problem(1, 'There is no front matter.', 'Begin the file with ---, its keys, and --- again.'),
      ],
    }
  let head: unknown
  try {
    head = parse(found[1] ?? '', { maxAliasCount: 0 })
  } catch {
    return {
      problems: [
        problem(1, 'The front matter cannot be read.', 'Look for a missing quote or a wrong indent.'),
      ],
    }
  }
  const misfits = frontMatter(head, [])
  if (misfits.length)
    return { problems: misfits.map(({ at, says, mend }) => problem(1, `${at.join(' › ')}: ${says}`, mend)) }
  const page = head as Omit<GuidePage, 'body' | 'bodyLine'>
  if (!file.path.endsWith(`/${page.id}.md`))
    return {
      problems: [
        problem(1, `The id is "${page.id}", but the file has another name.`, 'Name the file after its id.'),
      ],
    }
  return {
    page: {
      ...page,
      body: file.text.slice(found[0].length),
      bodyLine: (found[0].match(/\n/g)?.length ?? 0) + 1,
    },
  }
}
