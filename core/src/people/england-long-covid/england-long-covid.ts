import type { MadeUpPerson } from '../made-up-person.ts'
import { writeRecord, type Sitting } from '../write-record.ts'
import { bodyAndTreatments } from './body-and-treatments.ts'
import { contacts2022 } from './contacts-2022.ts'
import { contacts2023 } from './contacts-2023.ts'
import { contacts2024 } from './contacts-2024.ts'
import { contactsSince2025 } from './contacts-since-2025.ts'
import { answers, draft, whatSheAsks } from './what-she-asks.ts'

const caseId = 'ellwood-case-since-covid'
const morning: Pick<Sitting, 'device' | 'by'> = { device: 'ellwood-phone', by: { role: 'patient' } }

/** Four years, sixty contacts, three GPs and no name for it. She wrote it down over six mornings, a year at a time. */
export const englandLongCovid: MadeUpPerson = {
  id: 'england-long-covid',
  name: 'Priya Ellwood',
  nation: 'england',
  story:
    'Priya has been ill since COVID in 2022, and sixty visits, calls and forms have brought no firm diagnosis. She wants her GP to send her to someone who looks at all of it together.',
  on: '2026-11-21',
  answers,
  route: 'second-opinion-through-gp',
  draft,
  changes: writeRecord(caseId, [
    {
      ...morning,
      day: '2026-11-08',
      from: '10:05',
      wrote: [
        {
          id: 'ellwood-person-herself',
          kind: 'person',
          name: 'Priya Ellwood',
          birthDate: '1983-09-14',
          address: ['Flat 3, 18 Sailcloth Row', 'Aldersea'],
          role: 'patient',
          authority: 'self',
        },
        {
          id: caseId,
          kind: 'case',
          title: 'Ill since COVID, nobody knows why',
          nation: 'england',
          condition: 'long-covid',
        },
        { id: 'ellwood-answers-chooser', kind: 'answers', nation: 'england', answers },
        ...contacts2022,
      ],
    },
    { ...morning, day: '2026-11-09', from: '10:40', wrote: contacts2023 },
    {
      ...morning,
      day: '2026-11-12',
      from: '09:50',
      wrote: [
        ...contacts2024,
        {
          id: 'ellwood-clinic-typed-twice',
          kind: 'contact',
          when: 'February 2024',
          how: 'specialist',
          who: 'Dr Vargas?',
          what: 'Chest clinic. Lungs fine.',
        },
        { id: 'ellwood-clinic-typed-twice', kind: 'contact', does: 'take-out' },
      ],
    },
    { ...morning, day: '2026-11-13', from: '11:15', wrote: contactsSince2025 },
    { ...morning, day: '2026-11-16', from: '10:20', wrote: bodyAndTreatments },
    {
      ...morning,
      day: '2026-11-20',
      from: '10:00',
      wrote: [
        ...whatSheAsks,
        // Found the letter with the number on it at last.
        { id: 'ellwood-person-herself', kind: 'person', does: 'correct', healthNumber: '999 041 2731' },
        { id: 'ellwood-locum-the-same-day', kind: 'contact', does: 'correct', when: '10 August 2023' },
        {
          id: 'ellwood-letter-to-the-gp',
          kind: 'letter',
          letterId: 'request-gp',
          version: 'stronger',
          fields: draft,
        },
      ],
    },
  ]),
}
