import type { ContentFile, Problem } from './problem.ts'
import type { ReadFile } from './read-content.ts'
import { restsOnNothing } from './text-problems.ts'

/** Ids that need words and have none, and words that nothing uses: `words` is by file below `words/en/`. */
export function missingWords(
  read: readonly ReadFile[],
  words: Readonly<Record<string, readonly string[]>>,
): Problem[] {
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

/** Words that rest on a fact that is not there. */
export function wordsThatRest(read: readonly ReadFile[], ids: ReadonlyMap<string, unknown>): Problem[] {
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
export function unreviewedLanguages(read: readonly ReadFile[], files: readonly ContentFile[]): Problem[] {
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
