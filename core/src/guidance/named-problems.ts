import type { Named } from './named-things.ts'
import type { Problem } from './problem.ts'

/** Gathers what is named by its id. An id that stands twice is a problem. */
export function byId(named: readonly Named[]): { ids: ReadonlyMap<string, Named>; problems: Problem[] } {
  const ids = new Map<string, Named>()
  const problems: Problem[] = []
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
  return { ids, problems }
}

/** Ids that it names, and that nothing has. */
export function danglingIds({ file, line, value }: Named, ids: ReadonlyMap<string, Named>): Problem[] {
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

/** That it says it was verified, and names no source. */
export function claimsWithoutSource({ file, line, value, id }: Named): Problem[] {
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

/** Clocks without words, and words without a clock. */
export function clockProblems(named: readonly Named[], clocks: readonly string[]): Problem[] {
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

/** That its review day has passed. */
export function pastReview({ file, line, value, id }: Named, today: string): Problem[] {
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
