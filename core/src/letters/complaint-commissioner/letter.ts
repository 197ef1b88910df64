import { complaintQuestions, complaintStory } from '../complaint/complaint-letter.ts'
import { anyComplaint } from '../complaint/complaint-to-the-service.ts'
import { defineLetter } from '../engine/define-letter.ts'
import type { Asked } from '../engine/questions.ts'
import { sentenceOfChoice } from '../engine/story.ts'
import { chosen, yes, type Writing } from '../engine/writing.ts'
import { complaintFields } from '../fields/complaint-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { bodyFields } from '../fields/recipient-fields.ts'

/** The formal complaint to the commissioner in place of the provider (lt-08): one or the other, never both (co-eng-002). */
export const complaintCommissioner = defineLetter({
  id: 'complaint-commissioner',
  lt: 'lt-08',
  ...anyComplaint,
  offered: ({ commissioner }) => commissioner !== 'not-offered',
  instead: ['complaint-practice', 'complaint-hospital'],
  fields: [
    ...peopleFields,
    ...bodyFields.map((field) => (field.id === 'bodyName' ? { ...field, words: 'commissionerName' } : field)),
    { id: 'providerName', kind: 'line', group: 'matter', needed: true, from: 'practiceName' },
    { id: 'providerAnswered', kind: 'choice', group: 'matter', choices: ['', 'no', 'yes'], needed: true },
    { id: 'sentToProvider', kind: 'yes-no', group: 'matter' },
    ...complaintFields,
    { id: 'shareWithProvider', kind: 'choice', group: 'reply', choices: ['', 'yes', 'no'], needed: true },
  ],
  parts: [
    'where',
    'answered-no',
    'share-yes',
    'share-no',
    'to-complaints',
    'to-concerns',
    'ask-sent-to-provider',
    'ask-answered-integrated-care-board',
    'ask-answered-health-board',
    'ask-answered-strategic-planning-and-performance-group',
  ],
  startsClocks: [
    'england/complaint-acknowledged',
    'england/complaint-answered-as-agreed',
    'england/complaint-answered-backstop',
    'wales/concern-acknowledged',
    'wales/concern-answered',
    'northern-ireland/stage-1-answered',
  ],
  to: ({ dialect }) => ({
    role: `to-${dialect.complaintWord}s`,
    body: 'bodyName',
    address: 'bodyAddress',
    dear: 'dear-team',
  }),
  story: (writing) => [
    ...complaintStory(writing, 'where'),
    ...(isAnswered(writing) ? [] : sentenceOfChoice(writing, 'providerAnswered', 'answered-')),
    ...sentenceOfChoice(writing, 'shareWithProvider', 'share-'),
  ],
  questions: (writing) => [
    ...complaintQuestions(writing),
    ['providerAnswered', answeredPart(writing)],
    ['sentToProvider', yes(writing, 'sentToProvider') ? 'ask-sent-to-provider' : undefined],
  ],
})

function answeredPart(writing: Writing): Asked[1] {
  return isAnswered(writing) ? `ask-answered-${writing.dialect.commissioner}` : undefined
}

const isAnswered = (writing: Writing): boolean => chosen(writing, 'providerAnswered') === 'yes'
