import { complaintStory, sentToBothField, stageStory } from '../complaint/complaint-letter.ts'
import { complaintToTheService } from '../complaint/complaint-to-the-service.ts'
import { defineLetter } from '../engine/define-letter.ts'
import { typed } from '../engine/writing.ts'
import { complaintFields, stageField } from '../fields/complaint-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { hospitalFields } from '../fields/recipient-fields.ts'

/** The formal complaint to a hospital or health body (lt-07), or concern in Wales. It cites nothing. */
export const complaintHospital = defineLetter({
  id: 'complaint-hospital',
  lt: 'lt-07',
  ...complaintToTheService,
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
  parts: [
    'where',
    'where-in',
    'to-complaints-manager',
    'to-feedback-and-complaints',
    'to-concerns-team',
    'to-complaints-team',
    'dear-complaints-manager',
  ],
  to: ({ dialect }) => ({
    role: `to-${dialect.hospitalComplaints}`,
    body: 'hospitalName',
    address: 'hospitalAddress',
    dear: dialect.hospitalComplaints === 'complaints-manager' ? 'dear-complaints-manager' : 'dear-team',
  }),
  story: (writing) => [
    ...complaintStory(writing, typed(writing, 'department') === '' ? 'where' : 'where-in'),
    ...stageStory(writing),
  ],
})
