import { measure } from '@fresh-eyes/paper/measure'
import { wordsOf } from '@fresh-eyes/paper'
import type { WrittenLetter } from '../engine/letter.ts'
import type { LetterKnowledge } from '../guidelines/knowledge.ts'
import { compose, withAnnex, type Frame } from '../engine/annex.ts'
import { chooseCitations, type Cited } from '../guidelines/choose-citations.ts'
import { citingOf } from './citing.ts'
import type { RequestToGp } from './facts.ts'
import { missingIn } from './missing.ts'
import { closing } from './parts/closing.ts'
import { guidance } from './parts/guidance.ts'
import { identity, opening, titleOf } from './parts/opening.ts'
import { asksOf, request } from './parts/request.ts'
import { story } from './parts/story.ts'
import { questionsAbout } from './questions.ts'
import type { RequestGpSentences } from './sentence-parts.ts'
import { say, startWriting, type Writing } from './writing.ts'

/**
 * Writes the request to a GP for a second opinion (lt-01). It always gives a letter: what is missing is marked in it, and
 * what looks wrong is asked about, never refused. The person's own words stand as they were typed.
 */
export function requestToGp(
  facts: RequestToGp,
  sentences: RequestGpSentences,
  knowledge: LetterKnowledge,
): WrittenLetter {
  const writing = startWriting(facts, sentences)
  const { cited, leftOut } = chooseCitations(citingOf(writing), knowledge)
  const sections = story(writing)
  const frame = frameOf(writing, cited)
  const { document, moved } = facts.annex
    ? withAnnex(frame, sections)
    : { document: compose(frame, sections), moved: [] }
  const { overBy } = measure(document)
  return {
    letter: 'request-gp',
    kind: 'request',
    version: facts.version,
    document,
    missing: missingIn(writing, cited),
    questions: questionsAbout(writing, leftOut, overBy),
    citations: cited.map(({ id, sentence, url }) => ({ id, text: wordsOf(sentence), url })),
    asks: asksOf(writing),
    overBy,
    inAnnex: moved.map(({ label }) => label),
  }
}

function frameOf(writing: Writing, cited: readonly Cited[]): Frame {
  const title = titleOf(writing)
  return {
    title,
    before: [...opening(writing), ...request(writing)],
    after: [...guidance(writing, cited), ...closing(writing)],
    annex: {
      heading: wordsOf(say(writing, 'annex', { title })),
      identity: identity(writing),
      see: say(writing, 'see-annex'),
    },
  }
}
