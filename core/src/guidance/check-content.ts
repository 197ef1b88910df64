import { rightsClaimed, rightsClaimedInWords } from './claimed-rights.ts'
import { readGuidePage, type GuidePage } from './guide-page.ts'
import { readLetterHead, type LetterHead } from './letter-head.ts'
import { byId, claimsWithoutSource, clockProblems, danglingIds, pastReview } from './named-problems.ts'
import { letterAsNamed, namedThings, pageAsNamed } from './named-things.ts'
import type { ContentFile, Problem } from './problem.ts'
import { readContent, type ReadFile } from './read-content.ts'
import { letterProblems, pageProblems } from './text-problems.ts'
import { missingWords, unreviewedLanguages, wordsThatRest } from './word-problems.ts'

/** What else the content is held against: names that TypeScript has, and the day. */
export interface Expected {
  /** The day of the check. */
  today: string
  /** A release refuses content whose review day has passed; otherwise it is a warning. */
  release: boolean
  /** Ids that must have words, by file below `words/<language>/`, such as { routes: [...] }. */
  words: Readonly<Record<string, readonly string[]>>
  /** Ids of facts that the decisions rest on, with where they are named. */
  facts: readonly { id: string; where: string }[]
  /** Ids of the clocks that exist. */
  clocks: readonly string[]
}

export interface Checked {
  read: ReadFile[]
  pages: GuidePage[]
  problems: Problem[]
  /** Content past its review day, when this is not a release. */
  stale: Problem[]
}

/**
 * Checks all content: shape, ids that lead nowhere, claims without a source, doubled ids, review days that have passed,
 * missing words, and sentences that claim a right nobody has. Every problem names its file, line and mend.
 */
export function checkContent(files: readonly ContentFile[], expected: Expected): Checked {
  const { read, problems } = readContent(files)
  const pages: GuidePage[] = []
  for (const file of files.filter(({ path }) => /^pages\/[a-z0-9-]+\.md$/.test(path))) {
    const page = readGuidePage(file)
    if ('page' in page) pages.push(page.page)
    else problems.push(...page.problems)
  }
  const letters: LetterHead[] = []
  for (const file of files.filter(({ path }) => /^letters\/[a-z-]+\/[a-z]+\.md$/.test(path))) {
    const letter = readLetterHead(file)
    if ('head' in letter) letters.push(letter.head)
    else problems.push(...letter.problems)
  }
  const named = read.flatMap(namedThings)
  const { ids, problems: twins } = byId(named)
  problems.push(
    ...twins,
    ...named.flatMap((thing) => danglingIds(thing, ids)),
    ...named.flatMap(claimsWithoutSource),
    ...pages.flatMap((page) => pageProblems(page, ids, pages)),
    ...letters.flatMap((letter) => letterProblems(letter, ids)),
    ...missingWords(read, expected.words),
    ...wordsThatRest(read, ids),
    ...expected.facts
      .filter(({ id }) => !ids.has(id))
      .map(({ id, where }) => ({
        file: where,
        line: 0,
        says: `"${id}" is not in the content.`,
        mend: 'Name a fact that is, or add it.',
      })),
    ...clockProblems(named, expected.clocks),
    ...unreviewedLanguages(read, files),
    ...read.flatMap(rightsClaimedInWords),
    ...files.filter(({ path }) => path.endsWith('.md')).flatMap(rightsClaimed),
  )
  const past = [...named, ...pages.map(pageAsNamed), ...letters.map(letterAsNamed)].flatMap((thing) =>
    pastReview(thing, expected.today),
  )
  return {
    read,
    pages,
    problems: expected.release ? [...problems, ...past] : problems,
    stale: expected.release ? [] : past,
  }
}
