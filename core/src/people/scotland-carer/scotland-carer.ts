import type { MadeUpPerson } from '../made-up-person.ts'
import { writeRecord, type Sitting } from '../write-record.ts'
import { afterTheLetter } from './after-the-letter.ts'
import { sentLetter } from './sent-letter.ts'
import { timeline } from './timeline.ts'
import { answers, draft, firstAnswers, whatTheyAsk } from './what-they-ask.ts'

const caseId = 'mackinnoch-case-dads-breath'
const laptop: Pick<Sitting, 'device' | 'by'> = {
  device: 'mackinnoch-eilidh-laptop',
  by: { role: 'carer', name: 'Eilidh Mackinnoch' },
}

/** A daughter asks for her father, who has signed. Her brother sees it a little differently. Nobody has answered. */
export const scotlandCarer: MadeUpPerson = {
  id: 'scotland-carer',
  name: 'Alasdair Mackinnoch',
  nation: 'scotland',
  story:
    'Alasdair is 79 and breathless, and the lung clinic and the heart clinic each point to the other. His daughter Eilidh asked for a second opinion with his signed consent, and the practice has not answered.',
  on: '2026-12-09',
  answers,
  route: 'chase-the-answer',
  draft,
  changes: writeRecord(caseId, [
    {
      ...laptop,
      day: '2026-11-10',
      from: '20:00',
      wrote: [
        {
          id: 'mackinnoch-person-alasdair',
          kind: 'person',
          name: 'Alasdair Mackinnoch',
          birthDate: '1947-05-02',
          address: ['11 Creel Wynd', 'Kilmorrow'],
          healthNumber: '9991274081',
          role: 'patient',
        },
        {
          id: 'mackinnoch-person-eilidh',
          kind: 'person',
          name: 'Eilidh Mackinnoch',
          role: 'writer',
          authority: 'consent',
        },
        {
          id: caseId,
          kind: 'case',
          title: 'Dad’s breath',
          nation: 'scotland',
          condition: 'heart-failure',
        },
        { id: 'mackinnoch-answers-chooser', kind: 'answers', nation: 'scotland', answers: firstAnswers },
        ...timeline,
      ],
    },
    {
      ...laptop,
      day: '2026-11-23',
      from: '13:05',
      wrote: [
        ...whatTheyAsk,
        {
          id: 'mackinnoch-letter-to-the-gp',
          kind: 'letter',
          letterId: 'request-gp',
          version: 'short',
          fields: draft,
        },
        {
          id: 'mackinnoch-sent-to-the-gp',
          kind: 'sent',
          letter: 'mackinnoch-letter-to-the-gp',
          letterId: 'request-gp',
          sentOn: '2026-11-23',
          to: 'Glenfarrow Medical Practice',
          how: 'hand',
          title: 'Request for a second opinion',
          text: sentLetter,
        },
      ],
    },
    ...afterTheLetter.map((sitting) => ({ ...laptop, ...sitting })),
    {
      ...laptop,
      day: '2026-12-08',
      from: '20:30',
      wrote: [{ id: 'mackinnoch-answers-chooser', kind: 'answers', does: 'correct', answers }],
    },
  ]),
}
