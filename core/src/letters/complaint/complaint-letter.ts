import type { AskSpans } from '../engine/define-letter.ts'
import type { Field } from '../engine/field.ts'
import type { Asked } from '../engine/questions.ts'
import type { Section } from '../engine/section.ts'
import { inOrder, labelled, sentence } from '../engine/story.ts'
import { chosen, gapFor, say, sayWords, texts, yes, type Writing } from '../engine/writing.ts'
import { ownSentence } from '../own-words.ts'

/** "Formal complaint", or what this nation calls one. */
export const complaintTitle = (writing: Writing): string =>
  sayWords(writing, `title-${writing.dialect.complaintWord}`)

/** The first paragraph: that it is a complaint, about what, and what is asked. */
export const complaintOpens = (writing: Writing): string[] => [
  `treat-as-${writing.dialect.complaintWord}`,
  'look-and-tell',
]

/** What should be looked into, then what would put it right, in one numbered list. */
export function complaintAsks(writing: Writing): AskSpans[] {
  return [...eachAsk(writing, 'lookInto', 'look-into'), ...eachAsk(writing, 'outcome', 'outcome')]
}

function eachAsk(writing: Writing, fieldId: string, part: string): AskSpans[] {
  const given = texts(writing, fieldId).flatMap((text) => ownSentence(text) ?? [])
  const all = given.length > 0 ? given : [gapFor(writing, fieldId)]
  return all.map((own, at) => ({ id: `${part}-${at + 1}`, spans: say(writing, part, { [fieldId]: own }) }))
}

/** Where it was, what happened, who was there, and what it led to. */
export function complaintStory(writing: Writing, where: string): Section[] {
  return [
    ...sentence(writing, where),
    ...(yes(writing, 'permissionAttached') ? sentence(writing, 'permission-attached') : []),
    ...inOrder(writing, 'event', 'events'),
    ...labelled(writing, 'involved'),
    ...labelled(writing, 'effect'),
  ]
}

/** How to reply, who will look into it, and thanks. */
export const complaintCloses = (writing: Writing): string[] => [
  'who-and-when',
  `reply-how-${chosen(writing, 'replyHow')}`,
  'thank-you',
]

/** Somebody who complains for another sends their permission along. */
export const complaintQuestions = (writing: Writing): Asked[] => [
  [
    'permissionAttached',
    chosen(writing, 'authority') === 'consent' && !yes(writing, 'permissionAttached')
      ? 'ask-permission'
      : undefined,
  ],
]

/** Whether the same complaint went to the commissioner, which would then be the one to answer (co-eng-002). */
export const sentToBothField: Field = {
  id: 'sentToCommissioner',
  kind: 'yes-no',
  group: 'to',
  onlyIn: ({ commissioner }) => commissioner === 'integrated-care-board',
}

export const sentToBothQuestion = (writing: Writing): Asked => [
  'sentToCommissioner',
  yes(writing, 'sentToCommissioner') ? 'ask-not-both' : undefined,
]

/** At which stage it should begin, when that was chosen. */
export function stageStory(writing: Writing): Section[] {
  const stage = chosen(writing, 'stage')
  return stage === '' ? [] : sentence(writing, stage)
}
