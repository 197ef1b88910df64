import { complaintStory, sentToBothField, stageStory } from '../complaint/complaint-letter.ts'
import { complaintToTheService } from '../complaint/complaint-to-the-service.ts'
import { defineLetter } from '../engine/define-letter.ts'
import { complaintFields, stageField } from '../fields/complaint-fields.ts'
import { peopleFields } from '../fields/people-fields.ts'
import { practiceFields } from '../fields/recipient-fields.ts'

/** The formal complaint to a GP practice (lt-06), or concern in Wales. It cites nothing. */
export const complaintPractice = defineLetter({
  id: 'complaint-practice',
  lt: 'lt-06',
  ...complaintToTheService,
  fields: [...peopleFields, ...practiceFields, sentToBothField, ...complaintFields, stageField],
  parts: ['where'],
  to: () => ({
    role: 'to-practice-manager',
    body: 'practiceName',
    address: 'practiceAddress',
    dear: 'dear-practice-manager',
  }),
  story: (writing) => [...complaintStory(writing, 'where'), ...stageStory(writing)],
})
