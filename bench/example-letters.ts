import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { readSentences, requestGpExamples, requestToGp } from '@fresh-eyes/core/letters'
import type { Document } from '@fresh-eyes/paper'

/** An example of a letter, and how it is written anew from its facts. */
export interface ExampleLetter {
  id: string
  write: () => Document
}

/** The examples of the request to a GP. */
export function exampleLetters(): ExampleLetter[] {
  const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken') throw new Error('The letter’s sentences are not whole. Run `npm run content`.')
  return requestGpExamples.map(({ id, facts }) => ({
    id,
    write: () => requestToGp(facts, read.sentences, guidelines).document,
  }))
}
