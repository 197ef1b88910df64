import { rightsClaimed, rightsClaimedInWords } from './claimed-rights.ts'
import { readGuidePage, type GuidePage } from './guide-page.ts'
import { readLetterHead, type LetterHead } from './letter-head.ts'
import type { ContentFile, Problem } from './problem.ts'
import { readContent, type ReadFile } from './read-content.ts'
import { letterProblems, pageProblems, restsOnNothing } from './text-problems.ts'

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
  const letters: LetterHead[] = []
  for (const file of files.filter(({ path }) => /^letters\/[a-z-]+\/[a-z]+\.md$/.test(path))) {
    const letter = readLetterHead(file)
    if ('head' in letter) letters.push(letter.head)
    else problems.push(...letter.problems)
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
    ...letters.flatMap((letter) => letterProblems(letter, ids)),
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
  const past = [...named, ...pages.map(asNamed), ...letters.map(letterAsNamed)].flatMap((thing) =>
    pastReview(thing, expected.today),
  )
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

function letterAsNamed({ file, reviewBy }: LetterHead): Named {
  return { id: file, file, line: 1, value: { reviewBy } }
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
    .filter(({ path, value }) => /\/(warnings|reader)\.yaml$/.test(path) && typeof value === 'object')
    .flatMap(({ path, value, lineOf }) =>
      Object.entries(value ?? {}).flatMap(([warning, words]) => {
        // Its shape is told elsewhere, when it has another.
        const rests: unknown = (words as { rests?: unknown } | null)?.rests
        return (Array.isArray(rests) ? rests : [])
          .filter((id): id is string => typeof id === 'string' && !ids.has(id))
          .map((id) => restsOnNothing(path, lineOf([warning]), id))
      }),
    )
}

/** Words in another language stand only when a named person has read them and is on record. */
function unreviewedLanguages(read: readonly ReadFile[], files: readonly ContentFile[]): Problem[] {
  const list = read.find(({ path }) => path === 'words/languages.yaml')?.value
  const reviewed = new Set(
    (Array.isArray(list) ? (list as ({ id?: string; reviewer?: string } | null)[]) : [])
      .filter((language) => language?.reviewer !== 'none')
      .map((language) => language?.id),
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
