import type { MadeUpPerson } from '../made-up-person.ts'
import { writeRecord, type Sitting } from '../write-record.ts'
import { afterTheLetter } from './after-the-letter.ts'
import { sentLetter } from './sent-letter.ts'
import { timeline } from './timeline.ts'
import { answers, draft, firstAnswers, questions, whySheAsks } from './what-she-asks.ts'

const caseId = 'tudurpugh-case-outside-the-board'
const phone: Pick<Sitting, 'device' | 'by'> = { device: 'tudurpugh-phone', by: { role: 'patient' } }

/** A request for prior approval, refused in writing. The Welsh rules for concerns changed while she waited. */
export const walesPriorApproval: MadeUpPerson = {
  id: 'wales-prior-approval',
  name: 'Carys Tudur-Pugh',
  nation: 'wales',
  story:
    'Carys has endometriosis, and what she needs looked at is not done in her health board. Her GP asked for prior approval to go outside it; in April 2026 the health board said no in a letter.',
  on: '2026-04-15',
  answers,
  route: 'funding-decision',
  draft,
  changes: writeRecord(caseId, [
    {
      ...phone,
      day: '2026-02-20',
      from: '19:10',
      wrote: [
        {
          id: 'tudurpugh-person-herself',
          kind: 'person',
          name: 'Carys Tudur-Pugh',
          birthDate: '1989-06-09',
          address: ['4 Rhes y Felin', 'Aberwennol'],
          healthNumber: '999 602 1750',
          role: 'patient',
          authority: 'self',
        },
        {
          id: caseId,
          kind: 'case',
          title: 'Shoulder pain with my periods',
          nation: 'wales',
          condition: 'endometriosis',
        },
        { id: 'tudurpugh-answers-chooser', kind: 'answers', nation: 'wales', answers: firstAnswers },
        ...timeline,
      ],
    },
    {
      ...phone,
      day: '2026-03-05',
      from: '16:30',
      wrote: [
        ...whySheAsks,
        {
          id: 'tudurpugh-letter-to-the-gp',
          kind: 'letter',
          letterId: 'request-gp',
          version: 'short',
          fields: draft,
        },
        {
          id: 'tudurpugh-sent-to-the-gp',
          kind: 'sent',
          letter: 'tudurpugh-letter-to-the-gp',
          letterId: 'request-gp',
          sentOn: '2026-03-05',
          to: 'Meddygfa Cwm Helyg',
          how: 'hand',
          title: 'Request for a second opinion',
          text: sentLetter,
        },
      ],
    },
    ...afterTheLetter.map((sitting) => ({ ...phone, ...sitting })),
    {
      ...phone,
      day: '2026-04-14',
      from: '11:00',
      wrote: [...questions, { id: 'tudurpugh-answers-chooser', kind: 'answers', does: 'correct', answers }],
    },
  ]),
}
