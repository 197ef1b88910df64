import type { MadeUpPerson } from '../made-up-person.ts'
import { writeRecord, type Sitting } from '../write-record.ts'
import { afterTheLetter } from './after-the-letter.ts'
import { sentLetter } from './sent-letter.ts'
import { timeline } from './timeline.ts'
import { answers, draft, firstAnswers, whatHeAsks } from './what-he-asks.ts'

const caseId = 'mulgarvey-case-numb-feet'
const phone: Pick<Sitting, 'device' | 'by'> = { device: 'mulgarvey-phone', by: { role: 'patient' } }

/** Asked before Christmas 2025, refused aloud in January 2026. The new complaints procedure began in between. */
export const northernIrelandNewYear: MadeUpPerson = {
  id: 'northern-ireland-new-year',
  name: 'Fintan Mulgarvey',
  nation: 'northern-ireland',
  story:
    'Fintan’s feet have been numb for three years, and he was told that it is stress. He asked his GP for a second opinion in December 2025, and in January 2026 a doctor said no by telephone.',
  on: '2026-01-19',
  answers,
  route: 'refusal-in-writing',
  draft,
  changes: writeRecord(caseId, [
    {
      ...phone,
      day: '2025-12-09',
      from: '20:10',
      wrote: [
        {
          id: 'mulgarvey-person-himself',
          kind: 'person',
          name: 'Fintan Mulgarvey',
          birthDate: '1978-07-22',
          address: ['9 Saltpan Terrace', 'Ballygarveen'],
          healthNumber: '999 550 3611',
          role: 'patient',
          authority: 'self',
        },
        {
          id: caseId,
          kind: 'case',
          title: 'My feet',
          nation: 'northern-ireland',
          condition: 'b12-deficiency',
        },
        {
          id: 'mulgarvey-answers-chooser',
          kind: 'answers',
          nation: 'northern-ireland',
          answers: firstAnswers,
        },
        ...timeline,
      ],
    },
    {
      ...phone,
      day: '2025-12-11',
      from: '19:00',
      wrote: [
        // The clinic letter has the right day.
        { id: 'mulgarvey-head-scan-october', kind: 'contact', does: 'correct', when: '14 October 2025' },
        ...whatHeAsks,
        {
          id: 'mulgarvey-letter-to-the-gp',
          kind: 'letter',
          letterId: 'request-gp',
          version: 'short',
          fields: draft,
        },
        {
          id: 'mulgarvey-sent-to-the-gp',
          kind: 'sent',
          letter: 'mulgarvey-letter-to-the-gp',
          letterId: 'request-gp',
          sentOn: '2025-12-11',
          to: 'Ballygarveen Health Centre',
          how: 'post',
          title: 'Request for a second opinion',
          text: sentLetter,
        },
      ],
    },
    ...afterTheLetter.map((sitting) => ({ ...phone, ...sitting })),
    {
      ...phone,
      day: '2026-01-18',
      from: '16:15',
      wrote: [{ id: 'mulgarvey-answers-chooser', kind: 'answers', does: 'correct', answers }],
    },
  ]),
}
