import type { Answers } from '../../routes/index.ts'
import type { ToWrite } from '../write-record.ts'

/** In December, before the letter. */
export const firstAnswers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'safe-to-wait',
  stage: 'not-asked-yet',
  'advice-from': 'specialist',
  explained: 'does-not-fit',
  'talked-it-over': 'cannot',
  'kind-of-view': 'independent',
  'which-way': 'through-gp',
}

/** In January, after the telephone call. */
export const answers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'safe-to-wait',
  stage: 'said-no-aloud',
}

export const draft: Readonly<Record<string, string>> = {
  name: 'Fintan Mulgarvey',
  birthDate: '22 July 1978',
  address: '9 Saltpan Terrace\nBallygarveen',
  healthNumber: '999 550 3611',
  practiceName: 'Ballygarveen Health Centre',
  practiceAddress: 'Mill Street\nBallygarveen',
  gp: 'Dr Haslett',
  condition: 'numb, burning feet and a bad balance',
  seenWho1: 'Dr Quillan, neurologist',
  seenWhere1: 'Lisnamoyle Area Hospital',
  seenWhen1: '9 September 2025',
  said: 'The scan of my head is normal and it is most likely stress.',
  unexplained:
    'Why my feet are numb day and night, why I cannot walk a line, and whether the B12 result of January 2024 has to do with it.',
  reason1: 'It has gone on since late 2022 and is now in my fingers as well.',
  reason2: 'The B12 test of January 2024 was borderline, and was not done again.',
  reason3: 'Only the head was scanned.',
  tried1: 'Rang the clinic on 25 November 2025; I am discharged, so it has to be you.',
  tried2: 'Rang in early December; Dr Devenny is on leave.',
  wanted: 'opinion-only',
  specialty: 'neurology, at another trust if need be',
  replyBy: '29 December 2025',
  gmc: 'no',
  pack: 'b12-deficiency',
}

/** What worries him, why he asks, and what he wants to know. */
export const whatHeAsks: readonly ToWrite[] = [
  {
    id: 'mulgarvey-concern-the-van',
    kind: 'concern',
    words:
      'I have left the van at home until someone can tell me about my feet. That is why I ask, and do not wait another two years.',
  },
  {
    id: 'mulgarvey-reason-since-2022',
    kind: 'reason',
    order: 1,
    words: draft['reason1'] ?? '',
    restsOn: 'mulgarvey-boots-felt-wet',
  },
  {
    id: 'mulgarvey-reason-b12-once',
    kind: 'reason',
    order: 2,
    words: draft['reason2'] ?? '',
    restsOn: 'mulgarvey-b12-borderline',
  },
  {
    id: 'mulgarvey-reason-only-the-head',
    kind: 'reason',
    order: 3,
    words: draft['reason3'] ?? '',
    restsOn: 'mulgarvey-head-scan-october',
  },
  {
    id: 'mulgarvey-question-b12-again',
    kind: 'question',
    words: 'What does borderline mean, and should it be done again?',
  },
  {
    id: 'mulgarvey-question-why-the-head',
    kind: 'question',
    words: 'If it is the feet, why the head?',
  },
]
