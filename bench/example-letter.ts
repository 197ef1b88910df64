import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { readSentences, requestGpExamples, requestToGp } from '@fresh-eyes/core/letters'
import type { Document } from '@fresh-eyes/paper'

/** The fullest of the example letters, written anew. */
export function exampleLetter(): Document {
  const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken') throw new Error('The letter’s sentences are not whole. Run `npm run content`.')
  const fullest = requestGpExamples.find(({ id }) => id === 'fullest')
  if (!fullest) throw new Error('There is no example called "fullest".')
  return requestToGp(fullest.facts, read.sentences, guidelines).document
}
