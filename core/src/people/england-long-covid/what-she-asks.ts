import type { Answers } from '../../routes/index.ts'
import type { ToWrite } from '../write-record.ts'

export const answers: Answers = {
  urgency: 'can-wait',
  who: 'self',
  waiting: 'safe-to-wait',
  stage: 'not-asked-yet',
  'advice-from': 'gp',
  'gp-contacts': 'three-or-more',
  'gp-matter': 'need-a-specialist',
  'gp-tried': 'yes',
}

export const draft: Readonly<Record<string, string>> = {
  name: 'Priya Ellwood',
  birthDate: '14 September 1983',
  address: 'Flat 3, 18 Sailcloth Row\nAldersea',
  healthNumber: '999 041 2731',
  practiceName: 'Millbrook Surgery',
  practiceAddress: 'Millbrook Lane\nAldersea',
  gp: 'Dr Hallam',
  condition: 'exhaustion after effort, and dizziness on standing, since COVID in 2022',
  seenWho1: 'Dr Varga, respiratory consultant',
  seenWhere1: 'Aldersea General Hospital',
  seenWhen1: '27 February 2024',
  seenWho2: 'a registrar, name not known',
  seenWhere2: 'same clinic',
  seenWhen2: '8 July 2025',
  said: 'Chest clinic: lungs recovered. Surgery: unfit, and no more tests.',
  unexplained:
    'Why a short walk puts me in bed two days later, and why my heart races and all goes grey when I stand.',
  reason1: 'An exercise class in October 2023 put me in bed for nine days.',
  reason2: 'My pulse in October 2025: about 72 lying down, about 118 on my feet.',
  reason3: 'My notes say post-viral, anxiety, unfit, and long COVID with a question mark.',
  tried1: 'Handed in a week of readings in November 2025.',
  tried2: 'Asked you on 3 November 2026 who could put it all together.',
  wanted: 'opinion-only',
  specialty: 'ME/CFS or long COVID',
  replyBy: '11 December 2026',
  thirdContact: 'yes',
  needs: 'a phone call before noon, please',
  gmc: 'no',
  pack: 'me-cfs',
  gap1: 'ng206-1.2.2',
  gap1Happened: 'I have had all four since 2022, and was never asked about them together.',
}

/** What she was told, why she asks, and what she wants to know. */
export const whatSheAsks: readonly ToWrite[] = [
  {
    id: 'ellwood-concern-nobody-adds-up',
    kind: 'concern',
    words:
      'Each of them looked at one piece. Nobody has put the pieces on one table. I am not saying anyone was careless, most of them were nice.',
  },
  {
    id: 'ellwood-told-anxiety-a-and-e',
    kind: 'told',
    when: '9 July 2022',
    byWhom: 'not-recorded',
    said: 'Probably anxiety.',
    unexplained: 'I was not anxious. I was carrying potatoes.',
  },
  {
    id: 'ellwood-told-deconditioned-2023',
    kind: 'told',
    when: '16 November 2023',
    byWhom: 'Dr Hallam',
    said: 'Deconditioned. Keep at it, gently.',
    unexplained: 'Why keeping at it is what makes me worse.',
  },
  {
    id: 'ellwood-told-lungs-recovered',
    kind: 'told',
    when: '27 February 2024',
    byWhom: 'Dr Varga',
    said: 'The lungs have recovered.',
    unexplained: 'Everything that is not lungs.',
  },
  {
    id: 'ellwood-told-no-more-tests',
    kind: 'told',
    when: '16 June 2026',
    byWhom: 'Dr Osei',
    said: 'There are no more tests.',
    unexplained: 'Nobody has measured me standing up. Not once.',
  },
  {
    id: 'ellwood-reason-exercise-class',
    kind: 'reason',
    order: 1,
    words: draft['reason1'] ?? '',
    restsOn: 'ellwood-nine-days-in-bed',
  },
  {
    id: 'ellwood-reason-home-readings',
    kind: 'reason',
    order: 2,
    words: draft['reason2'] ?? '',
    restsOn: 'ellwood-symptom-home-readings',
  },
  {
    id: 'ellwood-reason-four-names',
    kind: 'reason',
    order: 3,
    words: draft['reason3'] ?? '',
  },
  {
    id: 'ellwood-question-is-it-me-cfs',
    kind: 'question',
    words: 'Could this be ME/CFS, long COVID, or both? What would tell them apart?',
  },
  {
    id: 'ellwood-question-standing',
    kind: 'question',
    words: 'What happens in my body when I stand up, and who measures that?',
  },
  {
    id: 'ellwood-question-not-exercise',
    kind: 'question',
    words: 'If exercise makes it worse, what should I do in its place?',
  },
  {
    id: 'ellwood-question-which-clinic',
    kind: 'question',
    words: 'Which clinic? Find out before I ask, so that they cannot say there is none.',
    answer: 'Ask the GP. Not found yet.',
  },
  {
    id: 'ellwood-note-old-address',
    kind: 'note',
    when: 'not-recorded',
    words: 'Two letters went to Ferry Street. Check they have Sailcloth Row now!!',
  },
]
