import { claimsARight } from './claims-a-right.ts'
import { readGuidePage, type GuidePage } from './guide-page.ts'
import { pageHtml } from './page-html.ts'
import type { ContentFile, Problem } from './problem.ts'
import { readContent, type ReadFile } from './read-content.ts'

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

interface Named {
  id: string
  file: string
  line: number
  value: Record<string, unknown>
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
  const named = read.flatMap(namedThings)
  const ids = new Map<string, Named>()
  for (const thing of named) {
    const twin = ids.get(thing.id)
    if (twin)
      problems.push({
        file: thing.file,
        line: thing.line,
        says: `"${thing.id}" stands here and in content/${twin.file}:${twin.line}.`,
        mend: 'Give one of them another id.',
      })
    else ids.set(thing.id, thing)
  }
  problems.push(
    ...named.flatMap((thing) => danglingIds(thing, ids)),
    ...named.flatMap(claimsWithoutSource),
    ...pages.flatMap((page) => pageProblems(page, ids, pages)),
    ...missingWords(read, expected),
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
  const past = [...named, ...pages.map(asNamed)].flatMap((thing) => pastReview(thing, expected.today))
  return {
    read,
    pages,
    problems: expected.release ? [...problems, ...past] : problems,
    stale: expected.release ? [] : past,
  }
}

/** Every record with an id of its own, wherever it stands in a file. */
function namedThings({ path, value, lineOf }: ReadFile): Named[] {
  if (path.startsWith('words/')) return []
  const found: Named[] = []
  const visit = (part: unknown, at: (string | number)[]) => {
    if (Array.isArray(part)) part.forEach((item, i) => visit(item, [...at, i]))
    else if (typeof part === 'object' && part !== null) {
      const record = part as Record<string, unknown>
      const id = record['id'] ?? record['fact']
      if (typeof id === 'string') found.push({ id, file: path, line: lineOf(at), value: record })
      for (const [key, item] of Object.entries(record)) visit(item, [...at, key])
    }
  }
  visit(value, [])
  return path.startsWith('calendars/')
    ? found.map((thing) => ({ ...thing, id: `calendar-${thing.id}` }))
    : found
}

function asNamed(page: GuidePage): Named {
  return { id: page.id, file: `pages/${page.id}.md`, line: 1, value: { reviewBy: page.reviewBy } }
}

function danglingIds({ file, line, value }: Named, ids: ReadonlyMap<string, Named>): Problem[] {
  const lists: [string, string][] = [
    'sources',
    'seenIn',
    'guidelines',
    'startsClocks',
    'gaps',
    'conditions',
  ].flatMap((key) =>
    Array.isArray(value[key])
      ? (value[key] as unknown[])
          .filter((item) => typeof item === 'string')
          .map((item) => [key, item] as [string, string])
      : [],
  )
  const single: [string, string][] = ['seenIn', 'nextLetter'].flatMap((key) =>
    typeof value[key] === 'string' ? [[key, value[key]] as [string, string]] : [],
  )
  return [...lists, ...single]
    .filter(([, id]) => !ids.has(id))
    .map(([key, id]) => ({
      file,
      line,
      says: `${key} names "${id}", and nothing has that id.`,
      mend: 'Correct the id, or add what it names.',
    }))
}

function claimsWithoutSource({ file, line, value, id }: Named): Problem[] {
  if (value['status'] !== 'verified' || !('sources' in value)) return []
  const sources = value['sources']
  if (Array.isArray(sources) && sources.length > 0) return []
  return [
    {
      file,
      line,
      says: `"${id}" is verified but names no source.`,
      mend: 'Name the source, or make it unverified.',
    },
  ]
}

function pageProblems(
  page: GuidePage,
  ids: ReadonlyMap<string, Named>,
  pages: readonly GuidePage[],
): Problem[] {
  const file = `pages/${page.id}.md`
  const { notes, unknown } = pageHtml(page.body)
  const pageIds = new Set(pages.map(({ id }) => id))
  const lineOfText = (text: string) =>
    page.bodyLine + page.body.slice(0, page.body.indexOf(text)).split('\n').length - 1
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
      .map((id) => ({
        file,
        line: lineOfText(`{${id}}`),
        says: `It rests on "${id}", and nothing has that id.`,
        mend: 'Correct the id, or add the fact.',
      })),
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

function missingWords(read: readonly ReadFile[], { words }: Expected): Problem[] {
  return Object.entries(words).flatMap(([name, needed]) => {
    const file = read.find(({ path }) => path === `words/en/${name}.yaml`)
    const has = new Set(Object.keys((file?.value as object | undefined) ?? {}))
    return [
      ...needed
        .filter((id) => !has.has(id))
        .map((id) => ({
          file: `words/en/${name}.yaml`,
          line: 0,
          says: `There are no words for "${id}".`,
          mend: `Add them under "${id}:".`,
        })),
      ...[...has]
        .filter((id) => !needed.includes(id))
        .map((id) => ({
          file: `words/en/${name}.yaml`,
          line: file?.lineOf([id]) ?? 0,
          says: `There are words for "${id}", which nothing uses.`,
          mend: 'Take them out, or correct the id.',
        })),
    ]
  })
}

function wordsThatRest(read: readonly ReadFile[], ids: ReadonlyMap<string, Named>): Problem[] {
  return read
    .filter(({ path }) => path.endsWith('/warnings.yaml'))
    .flatMap(({ path, value, lineOf }) =>
      Object.entries(value as Record<string, { rests?: string[] }>).flatMap(([warning, { rests = [] }]) =>
        rests
          .filter((id) => !ids.has(id))
          .map((id) => ({
            file: path,
            line: lineOf([warning]),
            says: `It rests on "${id}", and nothing has that id.`,
            mend: 'Correct the id, or add the fact.',
          })),
      ),
    )
}

/** Words in another language stand only when a named person has read them and is on record. */
function unreviewedLanguages(read: readonly ReadFile[], files: readonly ContentFile[]): Problem[] {
  const list = read.find(({ path }) => path === 'words/languages.yaml')?.value
  const reviewed = new Set(
    (Array.isArray(list) ? (list as { id: string; reviewer: string }[]) : [])
      .filter(({ reviewer }) => reviewer !== 'none')
      .map(({ id }) => id),
  )
  return files.flatMap(({ path }) => {
    const language =
      /^words\/([a-z]{2})\//.exec(path)?.[1] ?? /^letters\/[a-z-]+\/([a-z]{2})\.md$/.exec(path)?.[1]
    if (!language || language === 'en' || reviewed.has(language)) return []
    return [
      {
        file: path,
        line: 0,
        says: `Nobody is on record as having read the words in "${language}".`,
        mend: 'Name the reviewer in content/words/languages.yaml, or take the file out.',
      },
    ]
  })
}

function clockProblems(named: readonly Named[], clocks: readonly string[]): Problem[] {
  const withWords = named.filter(({ file, value }) => file.endsWith('/clocks.yaml') && 'periods' in value)
  return [
    ...withWords
      .filter(({ id }) => !clocks.includes(id))
      .map(({ id, file, line }) => ({
        file,
        line,
        says: `"${id}" has words, but there is no such clock.`,
        mend: 'Add the clock, or correct the id.',
      })),
    ...clocks
      .filter((id) => !withWords.some((thing) => thing.id === id))
      .map((id) => ({
        file: `nations/${id.split('/')[0] ?? ''}/clocks.yaml`,
        line: 0,
        says: `The clock "${id}" has no words.`,
        mend: 'Add them under its id.',
      })),
  ]
}

function pastReview({ file, line, value, id }: Named, today: string): Problem[] {
  const reviewBy = value['reviewBy']
  if (typeof reviewBy !== 'string' || reviewBy >= today) return []
  return [
    {
      file,
      line,
      says: `"${id}" was due to be checked again by ${reviewBy}.`,
      mend: 'Read the source again, then move the day.',
    },
  ]
}

function rightsClaimedInWords({ path, value, lineOf }: ReadFile): Problem[] {
  const found: Problem[] = []
  const visit = (part: unknown, at: (string | number)[]) => {
    if (typeof part === 'string')
      found.push(...claimsARight(part).map((claim) => rightProblem(path, lineOf(at), claim)))
    else if (Array.isArray(part)) part.forEach((item, i) => visit(item, [...at, i]))
    else if (typeof part === 'object' && part !== null)
      for (const [key, item] of Object.entries(part)) visit(item, [...at, key])
  }
  visit(value, [])
  return found
}

function rightsClaimed({ path, text }: ContentFile): Problem[] {
  return claimsARight(text).map((sentence) => {
    const start = text.indexOf(sentence.slice(0, 24))
    return rightProblem(path, start < 0 ? 0 : text.slice(0, start).split('\n').length, sentence)
  })
}

function rightProblem(file: string, line: number, sentence: string): Problem {
  return {
    file,
    line,
    says: `This claims a right that nobody has: "${sentence.slice(0, 140)}"`,
    mend: 'Say "you can ask". Nobody is promised a second opinion.',
  }
}
