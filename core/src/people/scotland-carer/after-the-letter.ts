import type { Sitting } from '../write-record.ts'
import { rory } from './timeline.ts'

const surgery = 'Glenfarrow Medical Practice, Kilmorrow'
const onRorysPhone: Pick<Sitting, 'device' | 'by'> = { device: 'mackinnoch-rory-phone', by: rory }

/** Two weeks with no answer, and one walk to the harbour that two people saw. */
export const afterTheLetter: readonly (Omit<Sitting, 'device' | 'by'> & Partial<Sitting>)[] = [
  {
    day: '2026-11-28',
    from: '12:30',
    wrote: [
      {
        id: 'mackinnoch-asked-if-it-arrived',
        kind: 'contact',
        when: 'yesterday',
        how: 'phone',
        who: 'not-recorded',
        where: surgery,
        what: 'Did it arrive? “It will have been scanned.” Monday they are shut, for St Andrew’s Day.',
      },
    ],
  },
  {
    ...onRorysPhone,
    day: '2026-11-29',
    from: '15:50',
    wrote: [
      {
        id: 'mackinnoch-harbour-as-rory-saw-it',
        kind: 'symptom',
        when: '29 November 2026',
        words: 'Harbour and back with me. One stop, to look at the boats. He is better than we make out.',
      },
      // Rory drove him there, and has the ticket of the car park.
      { id: 'mackinnoch-echo-scan-march', kind: 'contact', does: 'correct', when: '26 March 2026' },
    ],
  },
  {
    day: '2026-11-29',
    from: '21:15',
    wrote: [
      {
        id: 'mackinnoch-harbour-as-eilidh-saw-it',
        kind: 'symptom',
        when: '29 November 2026',
        words: 'He was grey when he came in and slept till eight. He does it for Rory.',
        effect: 'Ankles over his slippers by bedtime.',
      },
    ],
  },
  {
    ...onRorysPhone,
    day: '2026-12-06',
    from: '10:20',
    wrote: [
      {
        id: 'mackinnoch-rory-give-them-time',
        kind: 'note',
        words: 'It has been two weeks, with a holiday in it. I would give them another. R.',
      },
    ],
  },
  {
    day: '2026-12-08',
    from: '19:40',
    wrote: [
      {
        id: 'mackinnoch-dad-says-send-it',
        kind: 'note',
        when: 'today',
        words:
          'Asked Dad, as it is his letter. “Send them a wee reminder and stop arguing, the pair of you.”',
      },
    ],
  },
]
