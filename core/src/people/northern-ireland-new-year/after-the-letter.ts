import type { Sitting } from '../write-record.ts'

const surgery = 'Ballygarveen Health Centre'

/** Christmas, New Year, a new complaints procedure that he does not want, and a no by telephone. */
export const afterTheLetter: readonly Omit<Sitting, 'device' | 'by'>[] = [
  {
    day: '2025-12-23',
    from: '18:45',
    wrote: [
      {
        id: 'mulgarvey-fell-on-the-step',
        kind: 'symptom',
        when: 'three days ago',
        words: 'Down on the back step in the dark. Elbow. Did not know my foot was off the edge.',
      },
    ],
  },
  {
    day: '2026-01-06',
    from: '17:30',
    wrote: [
      {
        id: 'mulgarvey-in-the-tray',
        kind: 'contact',
        when: '30 December 2025',
        how: 'phone',
        who: 'Reception',
        where: surgery,
        what: 'The letter is in Dr Haslett’s tray. Closed Thursday. Ring next week.',
      },
      {
        id: 'mulgarvey-leaflet-i-did-not-want',
        kind: 'contact',
        when: 'today',
        how: 'other',
        who: 'Reception',
        where: surgery,
        what: 'Called in. She gave me a leaflet: complaints go by a new procedure since 1 January. I do not want to complain, I want to know why my feet are numb.',
      },
    ],
  },
  {
    day: '2026-01-15',
    from: '19:20',
    wrote: [
      {
        id: 'mulgarvey-reply-no-by-phone',
        kind: 'reply',
        sent: 'mulgarvey-sent-to-the-gp',
        when: 'yesterday',
        words:
          'Dr Haslett rang. He read the letter out to me. Will not refer: “you have seen a neurologist, they will only send it back”. I asked would he put that in writing. He said he would think about it.',
        outcome: 'refused-aloud',
      },
      {
        id: 'mulgarvey-told-only-send-it-back',
        kind: 'told',
        when: '14 January 2026',
        byWhom: 'Dr Haslett',
        said: 'They would only send it back.',
        unexplained: 'Whether he asked them, or thinks so.',
      },
      {
        id: 'mulgarvey-note-he-was-not-rude',
        kind: 'note',
        when: 'yesterday',
        words: 'For the record he was not rude. In a hurry. You could hear the room behind him.',
      },
    ],
  },
]
