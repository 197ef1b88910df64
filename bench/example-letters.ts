import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { readSentences, requestGpExamples, requestToGp } from '@fresh-eyes/core/letters'
import type { Document } from '@fresh-eyes/paper'

/** The example letters, written anew. */
export function exampleLetters(): { id: string; document: Document }[] {
  const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken') throw new Error('The letter’s sentences are not whole. Run `npm run content`.')
  return requestGpExamples.map(({ id, facts }) => ({
    id,
    document: requestToGp(facts, read.sentences, guidelines).document,
  }))
}
