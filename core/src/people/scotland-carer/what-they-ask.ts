import type { Answers } from '../../routes/index.ts'
import type { ToWrite } from '../write-record.ts'

export const answers: Answers = {
  urgency: 'can-wait',
  who: 'carer-with-consent',
  waiting: 'safe-to-wait',
  stage: 'no-answer',
}

/** In November, before the letter. */
export const firstAnswers: Answers = {
  urgency: 'can-wait',
  who: 'carer-with-consent',
  waiting: 'safe-to-wait',
  stage: 'not-asked-yet',
  'advice-from': 'specialist',
  explained: 'does-not-fit',
  'talked-it-over': 'cannot',
  'kind-of-view': 'independent',
  'which-way': 'through-gp',
}

export const draft: Readonly<Record<string, string>> = {
  name: 'Alasdair Mackinnoch',
  birthDate: '2 May 1947',
  address: '11 Creel Wynd\nKilmorrow',
  healthNumber: '9991274081',
  writerName: 'Eilidh Mackinnoch',
  authority: 'consent',
  practiceName: 'Glenfarrow Medical Practice',
  practiceAddress: 'Station Brae\nKilmorrow',
  gp: 'Dr Leckie',
  condition: 'his breathlessness, and legs that swell and go down again',
  seenWho1: 'a lung doctor, name not known',
  seenWhere1: 'Kilmorrow Royal Infirmary',
  seenWhen1: 'about November 2025',
  seenWho2: 'Dr Baird-Munro, cardiologist',
  seenWhere2: 'Kilmorrow Royal Infirmary',
  seenWhen2: '14 May 2026',
  said: 'At the lung clinic: the lungs are not the cause. At the heart clinic: the scan is near normal for his age.',
  unexplained:
    'What the cause is. He has not slept flat since the New Year, and in September he put on four kilos in eight days.',
  reason1: 'The lung and heart clinics point to each other.',
  reason2: 'He was in hospital for a night in February 2026 with this.',
  reason3: 'His weight went up four kilos from 7 to 15 September, on his tablets. We have it written down.',
  tried1: 'Asked at the heart clinic on 14 May 2026.',
  tried2: 'Asked you on 20 October 2026.',
  wanted: 'opinion-only',
  specialty: 'someone who looks at heart and lungs together',
  replyBy: '8 December 2026',
  needs: 'he does not hear well; please ring me, and I will sit beside him',
  gmc: 'yes',
  pack: 'heart-failure',
}

/** What worries them, why they ask, and what their father wants to know. */
export const whatTheyAsk: readonly ToWrite[] = [
  {
    id: 'mackinnoch-concern-two-doors',
    kind: 'concern',
    words: 'Two doors, and each has a sign to the other. He is 79 and would like to sleep in his bed.',
  },
  {
    id: 'mackinnoch-reason-each-says-other',
    kind: 'reason',
    order: 1,
    words: draft['reason1'] ?? '',
    restsOn: 'mackinnoch-told-ask-the-heart-people',
  },
  {
    id: 'mackinnoch-reason-night-in-february',
    kind: 'reason',
    order: 2,
    words: draft['reason2'] ?? '',
    restsOn: 'mackinnoch-out-of-hours-february',
  },
  {
    id: 'mackinnoch-reason-four-kilos',
    kind: 'reason',
    order: 3,
    words: draft['reason3'] ?? '',
    restsOn: 'mackinnoch-four-kilos-september',
  },
  {
    id: 'mackinnoch-question-where-from',
    kind: 'question',
    words: 'Where does the water come from, if the heart is near normal? (Dad’s own words.)',
  },
  {
    id: 'mackinnoch-question-how-much-weight',
    kind: 'question',
    words: 'How many kilos up before we ring, and whom?',
    answer: 'Nurse Shona wrote it on the chart on the fridge.',
  },
]
