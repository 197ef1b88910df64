import type { GuidePage } from './guide-page.ts'
import type { LetterHead } from './letter-head.ts'
import { pageHtml } from './page-html.ts'
import type { Problem } from './problem.ts'

/** What is wrong with a guide page: lines that are not ours, facts that are not there, links that lead nowhere. */
export function pageProblems(
  page: GuidePage,
  ids: ReadonlyMap<string, unknown>,
  pages: readonly GuidePage[],
): Problem[] {
  const file = `pages/${page.id}.md`
  const { notes, unknown } = pageHtml(page.body)
  const pageIds = new Set(pages.map(({ id }) => id))
  const lineOfText = (text: string) => {
    const at = page.body.indexOf(text)
    return at < 0 ? 1 : page.bodyLine + page.body.slice(0, at).split('\n').length - 1
  }
  const links = [...page.body.matchAll(/\]\((\/[^)#]*)/g)].map((found) => found[1] ?? '')
  return [
    ...unknown.map((line) => ({
      file,
      line: page.bodyLine + line - 1,
      says: 'This line is not in the small Markdown of guide pages.',
      mend: 'See docs/formats/guide-page.md.',
    })),
    ...[...notes, ...page.facts]
      .filter((id) => !ids.has(id))
      .map((id) => restsOnNothing(file, lineOfText(`{${id}}`), id)),
    ...links
      .filter(
        (href) =>
          !/^\/(choose|case|guide)\/?$/.test(href) &&
          !(href.startsWith('/guide/') && pageIds.has(href.slice(7))) &&
          !/^\/choose\/[a-z-]+$/.test(href),
      )
      .map((href) => ({
        file,
        line: lineOfText(href),
        says: `It links to ${href}, and there is no such page.`,
        mend: 'Correct the link.',
      })),
  ]
}

/** Facts that a letter rests on and that are not there. */
export function letterProblems({ file, facts }: LetterHead, ids: ReadonlyMap<string, unknown>): Problem[] {
  return facts.filter((id) => !ids.has(id)).map((id) => restsOnNothing(file, 1, id))
}

/** Something rests on a fact that is not there. */
export function restsOnNothing(file: string, line: number, id: string): Problem {
  return {
    file,
    line,
    says: `It rests on "${id}", and nothing has that id.`,
    mend: 'Correct the id, or add the fact.',
  }
}
