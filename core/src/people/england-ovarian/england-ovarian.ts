import type { MadeUpPerson } from '../made-up-person.ts'
import { writeRecord, type Sitting } from '../write-record.ts'
import { timeline } from './timeline.ts'
import { answers, draft, firstAnswers, whatSheAsks } from './what-she-asks.ts'

const caseId = 'adeyemi-case-which-first'
const tablet: Pick<Sitting, 'device' | 'by'> = { device: 'adeyemi-tablet', by: { role: 'patient' } }

/** Two consultants, two plans, and scans in two places. She has until early December, and asks for herself. */
export const englandOvarian: MadeUpPerson = {
  id: 'england-ovarian',
  name: 'Maureen Adeyemi-Clarke',
  nation: 'england',
  story:
    'Maureen has ovarian cancer, and two consultants differ: one would operate first, the other would begin with chemotherapy. Her scans are in two places, and she wants a team that has not seen her to look before December.',
  on: '2026-11-21',
  answers,
  route: 'second-opinion-through-gp',
  draft,
  changes: writeRecord(caseId, [
    {
      ...tablet,
      day: '2026-11-10',
      from: '18:30',
      wrote: [
        {
          id: 'adeyemi-person-herself',
          kind: 'person',
          name: 'Maureen Adeyemi-Clarke',
          birthDate: '1965-02-03',
          address: ['27 Lantern Hill', 'Aldersea'],
          healthNumber: '9993186406',
          role: 'patient',
          authority: 'self',
        },
        {
          id: caseId,
          kind: 'case',
          title: 'Which comes first?',
          nation: 'england',
          condition: 'ovarian-cancer',
        },
        { id: 'adeyemi-answers-chooser', kind: 'answers', nation: 'england', answers: firstAnswers },
        ...timeline.slice(0, 12),
      ],
    },
    {
      ...tablet,
      day: '2026-11-19',
      from: '14:10',
      wrote: [
        ...timeline.slice(12),
        {
          id: 'adeyemi-map-typed-twice',
          kind: 'contact',
          when: 'November 2026',
          how: 'other',
          who: 'not-recorded',
          where: 'Northmoor',
          what: 'Letter with the wrong map.',
        },
        ...whatSheAsks,
        { id: 'adeyemi-answers-chooser', kind: 'answers', does: 'correct', answers },
      ],
    },
    {
      // Her daughter helps with the spelling.
      ...tablet,
      by: { role: 'carer', name: 'Grace' },
      day: '2026-11-20',
      from: '19:05',
      wrote: [
        {
          id: 'adeyemi-first-clinic-registrar',
          kind: 'contact',
          does: 'correct',
          who: 'Dr Khalil-Brand, registrar',
        },
        { id: 'adeyemi-map-typed-twice', kind: 'contact', does: 'take-out' },
        {
          id: 'adeyemi-note-not-the-map',
          kind: 'note',
          words: 'Mum, you put the map in twice, I took one out. G',
        },
        {
          id: 'adeyemi-letter-to-the-gp',
          kind: 'letter',
          letterId: 'request-gp',
          version: 'stronger',
          fields: draft,
          by: { role: 'patient' },
        },
      ],
    },
  ]),
}
