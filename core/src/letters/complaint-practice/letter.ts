import {
  complaintAsks,
  complaintCloses,
  complaintOpens,
  complaintParts,
  complaintQuestions,
  complaintStory,
  complaintTitle,
} from '../complaint/complaint-letter.ts'
import { defineLetter } from '../engine/define-letter.ts'
import type { Field } from '../engine/field.ts'
import { sentence } from '../engine/story.ts'
import { chosen, yes } from '../engine/writing.ts'
import { complaintFields, stageField } from '../fields/complaint-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { practiceFields } from '../fields/recipient-fields.ts'

/** Whether the same complaint went to the commissioner, which would then be the one to answer (co-eng-002). */
const sentToBoth: Field = {
  id: 'sentToCommissioner',
  kind: 'yes-no',
  group: 'to',
  onlyIn: ({ commissioner }) => commissioner === 'integrated-care-board',
}

/** The formal complaint to a GP practice (lt-06), or concern in Wales. It cites nothing. */
export const complaintPractice = defineLetter({
  id: 'complaint-practice',
  lt: 'lt-06',
  kind: 'complaint',
  fields: [...peopleFields, ...practiceFields, sentToBoth, ...complaintFields, stageField],
  parts: [...complaintParts, 'stage-1', 'stage-2', 'ask-not-both'],
  startsClocks: [
    'england/complaint-acknowledged',
    'england/complaint-answered-as-agreed',
    'england/complaint-answered-backstop',
    'scotland/stage-1-answered',
    'scotland/stage-2-acknowledged',
    'scotland/stage-2-answered',
    'wales/concern-acknowledged',
    'wales/early-resolution',
    'wales/concern-answered',
    'northern-ireland/stage-1-answered',
  ],
  title: complaintTitle,
  to: () => ({
    role: 'to-practice-manager',
    body: 'practiceName',
    address: 'practiceAddress',
    dear: 'dear-practice-manager',
  }),
  opens: complaintOpens,
  asks: complaintAsks,
  asksStand: 'last',
  story: (writing) => [
    ...complaintStory(writing),
    ...(chosen(writing, 'stage') === '' ? [] : sentence(writing, chosen(writing, 'stage'))),
  ],
  closes: complaintCloses,
  questions: (writing) => [
    ...complaintQuestions(writing),
    ['sentToCommissioner', yes(writing, 'sentToCommissioner') ? 'ask-not-both' : undefined],
  ],
})
