import { addDays, exactDay } from '../../calendar/index.ts'
import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import type { Recipient } from '../engine/opening.ts'
import { toAny } from '../engine/recipient.ts'
import { sentence } from '../engine/story.ts'
import { chosen, gapFor, say, sayWords, texts, typed, type Writing } from '../engine/writing.ts'
import { ownSentence } from '../own-words.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Asks for the next local stage after a first answer (lt-09): stage 2, or an investigation in Wales. */
export const nextStage = defineLetter({
  id: 'next-stage',
  lt: 'lt-09',
  kind: 'complaint',
  fields,
  parts,
  startsClocks: [
    'scotland/stage-2-acknowledged',
    'scotland/stage-2-answered',
    'northern-ireland/stage-2-acknowledged',
    'northern-ireland/stage-2-answered',
    'wales/concern-answered',
  ],
  offered: ({ nextStage: stage }) => stage !== 'not-offered',
  title: (writing) => sayWords(writing, `title-${writing.dialect.nextStage}`),
  to,
  opens: (writing) => [
    `ask-${writing.dialect.nextStage}`,
    isAnswered(writing) ? 'look-again' : 'look-again-unanswered',
  ],
  asks,
  asksStand: 'last',
  story: (writing) => [
    ...sentence(writing, storyOf(writing)),
  ],
  closes: () => ['who-and-when', 'thank-you'],
  questions: (writing) => [
    ['reference', isAnswered(writing) && typed(writing, 'reference') === '' ? 'ask-reference' : undefined],
    ['firstAnswerOn', isLate(writing) ? 'ask-late' : undefined],
  ],
})

/** To the same body as before: the practice manager, or whoever answers for complaints. */
function to(writing: Writing): Recipient {
  const { person: _, ...recipient } = toAny(writing)
  const role =
    chosen(writing, 'to') === 'practice' ? 'to-practice-manager' : `to-${writing.dialect.complaintWord}s`
  return { ...recipient, role, dear: 'dear-team' }
}

function asks(writing: Writing): AskSpans[] {
  return [...eachAsk(writing, 'unsettled'), ...eachAsk(writing, 'outcome')]
}

function eachAsk(writing: Writing, fieldId: string): AskSpans[] {
  const given = texts(writing, fieldId).flatMap((text) => ownSentence(text) ?? [])
  const all = given.length > 0 ? given : [gapFor(writing, fieldId)]
  return all.map((own, at) => ({
    id: `${fieldId}-${at + 1}`,
    spans: say(writing, fieldId, { [fieldId]: own }),
  }))
}

const isAnswered = (writing: Writing): boolean => chosen(writing, 'firstAnswer') === 'came'

function storyOf(writing: Writing): string {
  if (!isAnswered(writing)) return 'no-first-answer'
  return typed(writing, 'reference') === '' ? 'first-answer' : 'first-answer-reference'
}

/** Whether more days have gone by than one body there allows, so that a reason may help (co-nir-004). */
function isLate(writing: Writing): boolean {
  const { nextStageDays } = writing.dialect
  const answered = exactDay(typed(writing, 'firstAnswerOn'), writing.today)
  return (
    isAnswered(writing) &&
    nextStageDays !== 'not-known' &&
    answered !== undefined &&
    addDays(answered, nextStageDays) < writing.today
  )
}
