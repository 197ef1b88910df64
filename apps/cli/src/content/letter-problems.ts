import type { ContentFile, Problem } from '@fresh-eyes/core/guidance'
import { readSentences } from '@fresh-eyes/core/letters'

/** What is wrong with the sentences of letters: one missing, doubled or unknown, or a {word} that nothing fills in. */
export function letterProblems(files: readonly ContentFile[]): Problem[] {
  return files
    .filter(({ path }) => /^letters\/request-gp\/[a-z]+\.md$/.test(path))
    .flatMap(({ path, text }) => {
      const read = readSentences(text, path)
      return read.kind === 'broken' ? read.problems : []
    })
}
