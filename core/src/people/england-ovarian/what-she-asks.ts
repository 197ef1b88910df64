import type { Answers } from '../../routes/index.ts'
import type { ToWrite } from '../write-record.ts'

/** Her first answers, on the evening after the second consultant. They lead to setting the two plans side by side. */
export const firstAnswers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'not-asked',
  stage: 'seen-second-doctor',
  opinions: 'differ',
}

/** A week later. Neither consultant was a second opinion, she decided: both are hers. She wants someone new to look. */
export const answers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'could-harm',
  stage: 'not-asked-yet',
  'advice-from': 'specialist',
  explained: 'yes-want-it-checked',
  'kind-of-view': 'independent',
  'which-way': 'through-gp',
}

export const draft: Readonly<Record<string, string>> = {
  name: 'Maureen Adeyemi-Clarke',
  birthDate: '3 February 1965',
  address: '27 Lantern Hill\nAldersea',
  healthNumber: '9993186406',
  practiceName: 'Quayside Practice',
  practiceAddress: 'The Old Customs House\nAldersea',
  gp: 'Dr Fenwick-Rao',
  condition: 'which treatment should come first for my ovarian cancer',
  seenWho1: 'Mr Tolland, gynaecological surgeon',
  seenWhere1: 'Aldersea General Hospital',
  seenWhen1: '29 October 2026',
  seenWho2: 'Dr Sarpong-Lisle, cancer consultant',
  seenWhere2: 'Northmoor Cancer Centre',
  seenWhen2: '9 November 2026',
  said: 'Mr Tolland: an operation first, then chemotherapy. Dr Sarpong-Lisle: chemotherapy first, then an operation if it shrinks. Both took their time with me.',
  unexplained:
    'Why they differ, and whether they looked at the same scans. My MRI was done at Tidewell and had not got to Northmoor.',
  reason1: 'Two consultants gave me two different plans within eleven days.',
  reason2: 'One plan was made without the MRI of 21 October.',
  reason3: 'On 17 November I was told that treatment should start by early December.',
  tried1: 'Asked both secretaries on 11 November if the two had talked.',
  tried2: 'Asked the specialist nurse on 12 November to have the MRI sent on.',
  tried3: 'Asked on 17 November for one meeting with both. No date so far.',
  wanted: 'treatment-if-it-differs',
  specialty: 'a gynaecological cancer team that has not seen me',
  hospital: 'Wexbourne Cancer Centre',
  replyBy: '27 November 2026',
  needs: 'large print, please',
  gmc: 'no',
  pack: 'ovarian-cancer',
  gap1: 'ng241-1.4.6',
  gap1Happened: 'No gene test has been talked about. Each clinic thought that the other would do it.',
}

/** What the two said, why she asks, and what she wants to know. */
export const whatSheAsks: readonly ToWrite[] = [
  {
    id: 'adeyemi-concern-two-plans',
    kind: 'concern',
    words:
      'I like them both. That is the trouble. I ran a school kitchen for thirty years and never had two cooks tell me the opposite about one oven.',
  },
  {
    id: 'adeyemi-told-operate-first',
    kind: 'told',
    when: '29 October 2026',
    byWhom: 'Mr Tolland',
    said: 'Operate first. He thinks he can take all of it.',
    unexplained: 'Had he seen the MRI? I did not think to ask.',
  },
  {
    id: 'adeyemi-told-chemotherapy-first',
    kind: 'told',
    when: '9 November 2026',
    byWhom: 'Dr Sarpong-Lisle',
    said: 'Chemotherapy first, three rounds. She is not sure that an operation now would get all of it.',
    unexplained: 'What made her less sure than him.',
  },
  {
    id: 'adeyemi-told-ibs-in-march',
    kind: 'told',
    when: 'about March 2026',
    byWhom: 'not-recorded',
    said: 'Irritable bowel.',
    unexplained: 'Water under the bridge. Written down because my daughter says to.',
  },
  {
    id: 'adeyemi-reason-two-plans',
    kind: 'reason',
    order: 1,
    words: draft['reason1'] ?? '',
    restsOn: 'adeyemi-northmoor-chemo-first',
  },
  {
    id: 'adeyemi-reason-mri-not-seen',
    kind: 'reason',
    order: 2,
    words: draft['reason2'] ?? '',
    restsOn: 'adeyemi-joan-chases-the-mri',
  },
  {
    id: 'adeyemi-reason-early-december',
    kind: 'reason',
    order: 3,
    words: draft['reason3'] ?? '',
    restsOn: 'adeyemi-delay-to-december',
  },
  {
    id: 'adeyemi-question-same-scans',
    kind: 'question',
    words: 'Have you all looked at the same scans?',
  },
  {
    id: 'adeyemi-question-what-if-left',
    kind: 'question',
    words: 'If you operate and some has to stay, am I worse off than having waited?',
  },
  {
    id: 'adeyemi-question-gene-test',
    kind: 'question',
    words: 'Who does the gene test? Grace and her girls will want to know.',
  },
  {
    id: 'adeyemi-question-home-for-christmas',
    kind: 'question',
    words: 'Which way round would I be on my feet at Christmas? I know it is not the main thing.',
    answer: 'Joan: ask them both. Not silly.',
  },
]
