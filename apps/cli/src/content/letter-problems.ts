import type { ContentFile, Problem } from '@fresh-eyes/core/guidance'
import { letterById, letterIds, readTemplates, sharedSentences } from '@fresh-eyes/core/letters'

/** The parts that each file of sentences has to have, by its folder: those letters share, and those of each letter. */
const partsOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ...sharedSentences,
  ...Object.fromEntries(letterIds.map((id) => [id, letterById[id].parts])),
}

/**
 * What is wrong with the sentences of letters: a part that is missing, unknown or there twice, a {word} that nothing fills
 * in, a letter without sentences, and sentences without a letter. None when they are whole.
 */
export function letterProblems(files: readonly ContentFile[]): Problem[] {
  const written = files.flatMap(({ path, text }) => {
    const letter = /^letters\/([^/]+)\/[a-z]{2}\.md$/.exec(path)?.[1]
    return letter === undefined ? [] : [{ letter, path, text }]
  })
  return [
    ...written.flatMap(({ letter, path, text }) => {
      const parts = Object.hasOwn(partsOf, letter) ? partsOf[letter] : undefined
      if (!parts) return [noSuchLetter(letter, path)]
      const read = readTemplates(text, path, parts, sharedWith(letter))
      return read.kind === 'broken' ? read.problems : []
    }),
    ...Object.keys(partsOf)
      .map((letter) => `letters/${letter}/en.md`)
      .filter((file) => !files.some(({ path }) => path === file))
      .map((file) => ({
        file,
        line: 0,
        says: 'A letter is written with these sentences, and they are not there.',
        mend: 'Add the file, with a part for each sentence.',
      })),
  ]
}

/** What a letter shares with others, and may say in its own way. */
function sharedWith(letter: string) {
  const id = letterIds.find((each) => each === letter)
  return id === undefined ? {} : letterById[id].shared
}

function noSuchLetter(letter: string, file: string): Problem {
  return {
    file,
    line: 0,
    says: `No letter is called "${letter}".`,
    mend: `Name the folder after a letter that is: ${Object.keys(partsOf).join(', ')}.`,
  }
}
