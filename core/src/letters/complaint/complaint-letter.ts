import type { AskSpans } from '../engine/define-letter.ts'
import type { Asked } from '../engine/questions.ts'
import { inOrder, labelled, sentence, type Section } from '../engine/story.ts'
import { chosen, gapFor, say, sayWords, texts, yes, type Writing } from '../engine/writing.ts'
import { ownSentence } from '../own-words.ts'

/** The sentences that every complaint has. */
export const complaintParts = [
  'title-complaint',
  'title-concern',
  'treat-as-complaint',
  'treat-as-concern',
  'look-and-tell',
  'where',
  'events',
  'involved',
  'effect',
  'effect-for-another',
  'look-into',
  'outcome',
  'permission-attached',
  'reply-how-letter',
  'reply-how-email',
  'reply-how-phone',
  'who-and-when',
  'thank-you',
  'ask-permission',
] as const

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

/** What happened, who was there, and what it led to. */
export function complaintStory(writing: Writing): Section[] {
  return [
    ...sentence(writing, 'where'),
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
