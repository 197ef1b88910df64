import type { Document } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import { wordsOf } from '@fresh-eyes/paper'
import type { LetterKnowledge } from '../guidelines/knowledge.ts'
import { chooseCitations } from './choose-citations.ts'
import type { RequestToGp } from './facts.ts'
import { missingIn, type Missing } from './missing.ts'
import { closing } from './parts/closing.ts'
import { guidance } from './parts/guidance.ts'
import { opening, titleOf } from './parts/opening.ts'
import { request } from './parts/request.ts'
import { story } from './parts/story.ts'
import { questionsAbout, type Question } from './questions.ts'
import type { RequestGpSentences } from './sentence-parts.ts'
import { startWriting } from './writing.ts'

/** A letter as far as it can be written, and what is still needed. */
export interface WrittenRequest {
  document: Document
  /** Parts the letter needs. Each place is marked in the document. */
  missing: readonly Missing[]
  questions: readonly Question[]
  /** The sources it names: two at most. */
  citations: readonly { id: string; text: string; url: string }[]
  /** Lines more than one page of A4 holds; 0 when it fits. */
  overBy: number
}

/**
 * Writes the request to a GP for a second opinion (lt-01). It always gives a letter: what is missing is marked in it, and
 * what looks wrong is asked about, never refused. The person's own words stand as they were typed.
 */
export function requestToGp(
  facts: RequestToGp,
  sentences: RequestGpSentences,
  knowledge: LetterKnowledge,
): WrittenRequest {
  const writing = startWriting(facts, sentences)
  const { cited, leftOut } = chooseCitations(writing, knowledge)
  const document: Document = {
    title: titleOf(writing),
    lang: 'en',
    blocks: [
      ...opening(writing),
      ...request(writing),
      ...story(writing),
      ...guidance(writing, cited),
      ...closing(writing),
    ],
  }
  const { overBy } = measure(document)
  return {
    document,
    missing: missingIn(writing, cited),
    questions: questionsAbout(writing, leftOut, overBy),
    citations: cited.map(({ id, sentence, url }) => ({ id, text: wordsOf(sentence), url })),
    overBy,
  }
}
