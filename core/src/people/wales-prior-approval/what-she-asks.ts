import type { Answers } from '../../routes/index.ts'
import type { ToWrite } from '../write-record.ts'

/** Before she wrote, in February. */
export const firstAnswers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'safe-to-wait',
  stage: 'not-asked-yet',
  'advice-from': 'specialist',
  explained: 'yes-want-it-checked',
  'kind-of-view': 'independent',
  'which-way': 'outside-area',
}

/** Now that the health board has said no, in writing. */
export const answers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'safe-to-wait',
  stage: 'said-no-in-writing',
  'refused-what': 'funding',
}

export const draft: Readonly<Record<string, string>> = {
  name: 'Carys Tudur-Pugh',
  birthDate: '9 June 1989',
  address: '4 Rhes y Felin\nAberwennol',
  healthNumber: '999 602 1750',
  practiceName: 'Meddygfa Cwm Helyg',
  practiceAddress: 'Heol yr Orsaf\nAberwennol',
  gp: 'Dr Prydderch',
  condition: 'endometriosis, and the shoulder and rib pain that comes with my periods',
  seenWho1: 'Miss Anwyl-Hughes, gynaecologist',
  seenWhere1: 'Aberwennol General Hospital',
  seenWhen1: '17 November 2022 and 11 December 2025',
  said: 'It may be endometriosis near the diaphragm. Nobody in this health board looks there.',
  unexplained:
    'What is causing pain in my right shoulder and under my ribs on the first two days of almost every period, and what can be done about it.',
  reason1: 'The shoulder pain came on day one or two in thirteen of the last fourteen months.',
  reason2: 'It stopped while the injections stopped my periods, and came back after.',
  reason3: 'My own consultant says that this is not looked at here.',
  tried1: 'Asked a GP about the shoulder in August 2023.',
  tried2: 'Asked Miss Anwyl-Hughes on 11 December 2025.',
  tried3: 'Asked you on 22 January 2026 how a request is made.',
  wanted: 'treatment-if-it-differs',
  specialty: 'an endometriosis centre that looks at the diaphragm',
  outsideArea: 'yes',
  replyBy: '20 March 2026',
  needs: 'letters in Welsh if you can; English is fine by phone',
  gmc: 'no',
  pack: 'endometriosis',
}

/** What worries her, and why she asks. */
export const whySheAsks: readonly ToWrite[] = [
  {
    id: 'tudurpugh-concern-over-the-line',
    kind: 'concern',
    words: 'It feels as if the map decides. I do not want to move house for an opinion.',
  },
  {
    id: 'tudurpugh-reason-thirteen-of-fourteen',
    kind: 'reason',
    order: 1,
    words: draft['reason1'] ?? '',
    restsOn: 'tudurpugh-diary-of-fourteen-months',
  },
  {
    id: 'tudurpugh-reason-injections',
    kind: 'reason',
    order: 2,
    words: draft['reason2'] ?? '',
    restsOn: 'tudurpugh-injections-tried',
  },
  {
    id: 'tudurpugh-reason-not-done-here',
    kind: 'reason',
    order: 3,
    words: draft['reason3'] ?? '',
    restsOn: 'tudurpugh-told-nobody-does-this-here',
  },
]

/** What she wants to know, now that they have said no. */
export const questions: readonly ToWrite[] = [
  {
    id: 'tudurpugh-question-which-services',
    kind: 'question',
    words: 'Which services here have I not used up? Names, please.',
  },
  {
    id: 'tudurpugh-question-review-by-when',
    kind: 'question',
    words: 'By when must I ask for the review, and who decides it?',
  },
  {
    id: 'tudurpugh-question-which-rules',
    kind: 'question',
    words: 'Which of my two e-mails is under the old rules and which under the new?',
    answer: 'Nia will write.',
  },
]
