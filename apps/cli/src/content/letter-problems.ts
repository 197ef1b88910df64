import type { ContentFile, Problem } from '@fresh-eyes/core/guidance'
import { readSentences, type ReadTemplates } from '@fresh-eyes/core/letters'

/** How the sentences of each letter are read, by the letter's folder. */
const readers: Readonly<Record<string, (text: string, file: string) => ReadTemplates<string>>> = {
  'request-gp': readSentences,
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
      const reader = Object.hasOwn(readers, letter) ? readers[letter] : undefined
      if (!reader) return [noSuchLetter(letter, path)]
      const read = reader(text, path)
      return read.kind === 'broken' ? read.problems : []
    }),
    ...Object.keys(readers)
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

function noSuchLetter(letter: string, file: string): Problem {
  return {
    file,
    line: 0,
    says: `No letter is called "${letter}".`,
    mend: `Name the folder after a letter that is: ${Object.keys(readers).join(', ')}.`,
  }
}
