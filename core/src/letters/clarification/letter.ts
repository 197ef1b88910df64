import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toAny } from '../engine/recipient.ts'
import { labelled, sentence } from '../engine/story.ts'
import { chosen, say, texts, yes, type Writing } from '../engine/writing.ts'
import { ownSentence } from '../own-words.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Asks for an explanation, in writing or at a short appointment. Often that is all that is needed (so-uk-004). */
export const clarification = defineLetter({
  id: 'clarification',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/request-nudge'],
  to: toAny,
  opens: (writing) => [
    `ask-${chosen(writing, 'explainHow')}`,
    ...(questions(writing).length > 1 ? ['questions'] : []),
  ],
  asks: questions,
  story: (writing) => [
    ...labelled(writing, 'toldWhen', 'told'),
    ...labelled(writing, 'said'),
    ...labelled(writing, 'unexplained'),
    ...sentence(writing, 'not-a-second-opinion'),
  ],
  spoken: () => ['say-ask', 'say-why', 'say-how'],
})

/** Three questions that fit most explanations, unless they are taken out, and the person's own. */
function questions(writing: Writing): AskSpans[] {
  const fixed = [
    ['askDiagnosis', 'question-diagnosis'],
    ['askRuledOut', 'question-ruled-out'],
    ['askPlan', 'question-plan'],
  ] as const
  return [
    ...fixed
      .filter(([field]) => yes(writing, field))
      .map(([, part]) => ({ id: part, spans: say(writing, part) })),
    ...texts(writing, 'question').map((text, at) => ({
      id: `question-${at + 1}`,
      spans: [ownSentence(text)].filter((span) => span !== undefined),
    })),
  ]
}
