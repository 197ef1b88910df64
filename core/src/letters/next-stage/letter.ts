import { addDays, exactDay } from '../../calendar/index.ts'
import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import type { Recipient } from '../engine/opening.ts'
import { toAny } from '../engine/recipient.ts'
import { sentence } from '../engine/story.ts'
import { chosen, gapFor, say, sayWords, texts, typed, type Writing } from '../engine/writing.ts'
import { ownSentence } from '../own-words.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/**
 * Asks for the next local stage (lt-09): stage 2, or an investigation in Wales. It can be asked for after a first answer, or
 * when none came in time (ck-sct-stage1, ck-nir-stage1).
 */
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
  opens: (writing) => [`ask-${writing.dialect.nextStage}`, hasAnswer(writing) ? 'look-again' : 'look-now'],
  asks,
  asksStand: 'last',
  story: (writing) => [
    ...sentence(
      writing,
      `${hasAnswer(writing) ? '' : 'no-'}first-answer${hasReference(writing) ? '-reference' : ''}`,
    ),
  ],
  closes: () => ['who-and-when', 'thank-you'],
  questions: (writing) => [
    ['reference', hasReference(writing) ? undefined : 'ask-reference'],
    ['firstAnswerOn', isLate(writing) ? 'ask-late' : undefined],
  ],
})

const hasAnswer = (writing: Writing): boolean => chosen(writing, 'firstAnswer') === 'came'

const hasReference = (writing: Writing): boolean => typed(writing, 'reference') !== ''

/** To the same body as before: the practice manager, or whoever answers for complaints. */
function to(writing: Writing): Recipient {
  const { person: _, ...recipient } = toAny(writing)
  return chosen(writing, 'to') === 'practice'
    ? { ...recipient, role: 'to-practice-manager', dear: 'dear-practice-manager' }
    : { ...recipient, role: `to-${writing.dialect.complaintWord}s`, dear: 'dear-team' }
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

/** Whether more days have gone by than one body there allows, so that a reason may help (co-nir-004). */
function isLate(writing: Writing): boolean {
  const { nextStageDays } = writing.dialect
  const answered = exactDay(typed(writing, 'firstAnswerOn'), writing.today)
  return (
    nextStageDays !== 'not-known' &&
    answered !== undefined &&
    addDays(answered, nextStageDays) < writing.today
  )
}
