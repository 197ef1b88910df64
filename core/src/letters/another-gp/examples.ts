import type { LetterExample } from '../examples/example.ts'
import { alasdair, awkward, carys, fintan, priya } from '../examples/made-up-people.ts'

export const examples: readonly LetterExample[] = [
  {
    id: 'shortest',
    says: 'The least that makes a complete letter.',
    nation: 'england',
    today: '2026-11-27',
    draft: {
      howSoon: 'can-wait',
      name: 'Jo Shaw',
      birthDate: '14 February 1990',
      address: '2 Sample Street, Exampleton EX2 4AB',
      practiceName: 'Exampleton Surgery',
      condition: 'my migraine',
    },
  },
  {
    id: 'fullest',
    says: 'A GP by name, a special interest and more time.',
    nation: 'england',
    today: '2026-11-27',
    draft: {
      ...priya,
      unexplained: 'Whether what I have is long COVID, ME/CFS or both, and who would know.',
      otherGp: 'Dr Oyelaran',
      howSoon: 'this-week',
      specialInterest: 'yes',
      longerAppointment: 'yes',
      replyBy: '11 December 2026',
      needs: 'a phone call before noon, please',
    },
  },
  {
    id: 'awkward',
    says: 'Names in other scripts, and marks that look like code.',
    nation: 'wales',
    today: '2026-11-27',
    draft: {
      ...awkward,
      unexplained: 'Pam?\n<b>Why</b> & how',
      otherGp: 'Dr <Łucja> "Żółć"',
      howSoon: 'soonest',
      longerAppointment: 'yes',
      replyBy: 'neithiwr',
      needs: 'tłumacz (Polish)',
    },
  },
  {
    id: 'unfinished',
    says: 'A draft with nothing filled in yet.',
    nation: 'northern-ireland',
    today: '2026-11-27',
    draft: {},
  },
  {
    id: 'scotland',
    says: 'A daughter who asks for her father, and would take any GP soon.',
    nation: 'scotland',
    today: '2026-11-17',
    draft: {
      ...alasdair,
      unexplained: 'What it is, if it is neither the heart nor the lungs.',
      howSoon: 'soonest',
      needs: 'he does not hear well; please ring me',
    },
  },
  {
    id: 'wales',
    says: 'Another GP, before a new request to the panel.',
    nation: 'wales',
    today: '2026-04-20',
    draft: {
      ...carys,
      howSoon: 'can-wait',
      condition: 'the request for prior approval',
      longerAppointment: 'yes',
      needs: 'letters in Welsh if you can',
    },
  },
  {
    id: 'northern-ireland',
    says: 'Another GP, while one is on leave.',
    nation: 'northern-ireland',
    today: '2025-12-15',
    draft: {
      ...fintan,
      howSoon: 'can-wait',
      unexplained: 'Whether the B12 test should be done again.',
      specialInterest: 'yes',
    },
  },
]
