import type { LetterExample } from '../examples/example.ts'
import { alasdair, awkward, carys, fintan, priya } from '../examples/made-up-people.ts'

export const examples: readonly LetterExample[] = [
  {
    id: 'shortest',
    says: 'The least that makes a complete letter.',
    nation: 'england',
    today: '2026-11-27',
    draft: {
      name: 'Jo Shaw',
      birthDate: '14 February 1990',
      address: '2 Sample Street, Exampleton EX2 4AB',
      newPractice: 'Sampleford Health Centre',
      practiceName: 'Exampleton Surgery',
    },
  },
  {
    id: 'fullest',
    says: 'Told no, with all there is to say.',
    nation: 'england',
    today: '2026-12-14',
    draft: {
      ...priya,
      newPractice: 'Quayside Practice',
      newPracticeAddress: 'The Old Customs House\nAldersea',
      registering: 'refused',
      refusedWhen: '8 December 2026, at the desk',
      replyBy: '28 December 2026',
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
      newPractice: 'Meddygfa {newPractice} & <i>',
      newPracticeAddress: '\n"Stryd"\n',
      registering: 'refused',
      refusedWhen: 'ddoe?',
    },
  },
  {
    id: 'unfinished',
    says: 'A draft with nothing filled in yet.',
    nation: 'england',
    today: '2026-11-27',
    draft: {},
  },
  {
    id: 'scotland',
    says: 'A daughter who writes for her father.',
    nation: 'scotland',
    today: '2026-12-15',
    draft: {
      ...alasdair,
      newPractice: 'Harbour Medical Group',
      newPracticeAddress: 'Pier Road\nKilmorrow',
      needs: 'he does not hear well; please ring me',
    },
  },
  {
    id: 'wales',
    says: 'A practice in the next town.',
    nation: 'wales',
    today: '2026-05-05',
    draft: {
      ...carys,
      newPractice: 'Meddygfa Tan-y-Bryn',
      needs: 'letters in Welsh if you can',
    },
  },
  {
    id: 'northern-ireland',
    says: 'Told no by phone.',
    nation: 'northern-ireland',
    today: '2026-02-09',
    draft: {
      ...fintan,
      newPractice: 'Lisnamoyle Group Practice',
      registering: 'refused',
      refusedWhen: '3 February 2026, by phone',
    },
  },
]
