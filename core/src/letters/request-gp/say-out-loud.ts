import { wordsOf } from '@fresh-eyes/paper'
import { ownSentence, ownWords } from '../own-words.ts'
import type { RequestToGp } from './facts.ts'
import type { RequestGpSentences } from './sentence-parts.ts'
import { orGap, patientName, say, startWriting } from './writing.ts'

/** Three short sentences to say in the conversation: what is asked, what is not clear, and the record. */
export function sayOutLoud(facts: RequestToGp, sentences: RequestGpSentences): [string, string, string] {
  const writing = startWriting(facts, sentences)
  const condition = orGap(writing, ownWords(facts.condition), 'condition')
  const unexplained = orGap(writing, ownSentence(facts.unexplained), 'unexplained')
  return [
    wordsOf(say(writing, 'say-ask', { name: patientName(writing), condition })),
    wordsOf(say(writing, 'say-why', { unexplained })),
    wordsOf(say(writing, 'say-record')),
  ]
}
