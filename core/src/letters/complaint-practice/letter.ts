import {
  complaintAsks,
  complaintCloses,
  complaintOpens,
  complaintQuestions,
  complaintStory,
  complaintTitle,
  sentToBothField,
  sentToBothQuestion,
  stageStory,
} from '../complaint/complaint-letter.ts'
import { complaintParts } from '../complaint/complaint-parts.ts'
import { defineLetter } from '../engine/define-letter.ts'
import { complaintFields, stageField } from '../fields/complaint-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { practiceFields } from '../fields/recipient-fields.ts'

/** The formal complaint to a GP practice (lt-06), or concern in Wales. It cites nothing. */
export const complaintPractice = defineLetter({
  id: 'complaint-practice',
  lt: 'lt-06',
  kind: 'complaint',
  fields: [...peopleFields, ...practiceFields, sentToBothField, ...complaintFields, stageField],
  shares: complaintParts,
  parts: ['where'],
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
  story: (writing) => [...complaintStory(writing, 'where'), ...stageStory(writing)],
  closes: complaintCloses,
  questions: (writing) => [...complaintQuestions(writing), sentToBothQuestion(writing)],
})
