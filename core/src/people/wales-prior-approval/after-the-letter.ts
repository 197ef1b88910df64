import type { Sitting } from '../write-record.ts'

const surgery = 'Meddygfa Cwm Helyg, Aberwennol'
const board = 'Wennol Valley Health Board'

/** From the letter to the written no. The rules for concerns in Wales changed in the middle of it, on 1 April 2026. */
export const afterTheLetter: readonly Omit<Sitting, 'device' | 'by'>[] = [
  {
    day: '2026-03-10',
    from: '17:20',
    wrote: [
      {
        id: 'tudurpugh-reply-dr-prydderch-asks',
        kind: 'reply',
        sent: 'tudurpugh-sent-to-the-gp',
        when: '10 March 2026',
        words:
          'Dr Prydderch rang: she has sent the request to the health board. They answer by the end of the month.',
        outcome: 'holding',
        promisedBy: '2026-03-31',
      },
    ],
  },
  {
    day: '2026-03-30',
    from: '20:15',
    wrote: [
      {
        id: 'tudurpugh-panel-has-a-question',
        kind: 'contact',
        when: 'about 18 March 2026',
        how: 'phone',
        who: 'Reception',
        where: surgery,
        what: 'The panel asked for the operation notes of 2022. Sent the same day, they think.',
      },
      {
        id: 'tudurpugh-notes-not-arrived',
        kind: 'contact',
        when: '27 March 2026',
        how: 'phone',
        who: 'not-recorded',
        where: board,
        what: 'They met yesterday. The notes were not there, but they met anyway. Cannot tell me by phone.',
      },
      {
        id: 'tudurpugh-concern-about-the-notes',
        kind: 'contact',
        when: '30 March 2026',
        how: 'online',
        who: 'Concerns team',
        where: board,
        what: 'Wrote to the concerns address: the panel met without my notes. Their machine says thank you.',
      },
    ],
  },
  {
    day: '2026-04-02',
    from: '12:40',
    wrote: [
      {
        id: 'tudurpugh-the-letter-says-no',
        kind: 'reply',
        sent: 'tudurpugh-sent-to-the-gp',
        when: '2 April 2026',
        words:
          'Letter from the health board, dated 27 March: prior approval for a second opinion outside the board is refused. “Services within the health board have not been used up.” A review can be asked for. No date by when.',
        outcome: 'refused-in-writing',
        letterDated: { words: '27 March 2026', earliest: '2026-03-27', latest: '2026-03-27' },
      },
      {
        id: 'tudurpugh-told-not-used-up',
        kind: 'told',
        when: '2 April 2026',
        byWhom: 'The health board’s panel, by letter',
        said: 'Services within the health board have not been used up.',
        unexplained: 'Which services. Miss Anwyl-Hughes says there are none here for this.',
      },
    ],
  },
  {
    day: '2026-04-09',
    from: '18:05',
    wrote: [
      {
        id: 'tudurpugh-concern-about-the-refusal',
        kind: 'contact',
        when: '7 April 2026',
        how: 'phone',
        who: 'Nia, concerns team',
        where: board,
        what: 'Day after Easter Monday. She says what I sent on 30 March and what I send now go by different rules, as they changed on 1 April. She will write with the dates.',
      },
      {
        id: 'tudurpugh-dr-prydderch-sorry',
        kind: 'contact',
        when: '9 April 2026',
        how: 'phone',
        who: 'Dr Prydderch',
        where: surgery,
        what: 'She is cross for me. She would back a review, and will ask Miss Anwyl-Hughes for two lines saying nobody here does it.',
      },
    ],
  },
  {
    day: '2026-04-13',
    from: '09:30',
    wrote: [
      {
        id: 'tudurpugh-april-day-one',
        kind: 'symptom',
        when: { words: 'over the weekend', earliest: '2026-04-11', latest: '2026-04-12' },
        words: 'Day one. Shoulder by tea time. Sat up in the chair till it got light.',
      },
    ],
  },
]
