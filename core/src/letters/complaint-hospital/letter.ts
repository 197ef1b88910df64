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
import { typed } from '../engine/writing.ts'
import { complaintFields, stageField } from '../fields/complaint-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { hospitalFields } from '../fields/recipient-fields.ts'

/** The formal complaint to a hospital or health body (lt-07), or concern in Wales. It cites nothing. */
export const complaintHospital = defineLetter({
  id: 'complaint-hospital',
  lt: 'lt-07',
  kind: 'complaint',
  fields: [
    ...peopleFields,
    // The trust or board answers for its hospitals (lt-07).
    ...hospitalFields.map((field) =>
      field.id === 'hospitalName' ? { ...field, words: 'complaintBody' } : field,
    ),
    { id: 'department', kind: 'line', group: 'to' },
    sentToBothField,
    ...complaintFields,
    stageField,
  ],
  shares: complaintParts,
  parts: [
    'where',
    'where-in',
    'to-complaints-manager',
    'to-feedback-and-complaints',
    'to-concerns-team',
    'to-complaints-team',
  ],
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
  to: ({ dialect }) => ({
    role: `to-${dialect.hospitalComplaints}`,
    body: 'hospitalName',
    address: 'hospitalAddress',
    dear: 'dear-team',
  }),
  opens: complaintOpens,
  asks: complaintAsks,
  asksStand: 'last',
  story: (writing) => [
    ...complaintStory(writing, typed(writing, 'department') === '' ? 'where' : 'where-in'),
    ...stageStory(writing),
  ],
  closes: complaintCloses,
  questions: (writing) => [...complaintQuestions(writing), sentToBothQuestion(writing)],
})
