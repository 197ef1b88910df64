import type { ByHand } from '../../tables/clocks-by-hand.ts'

/** Worked out on paper. See ByHand. */
export const byHand: ByHand[] = [
  {
    clock: 'scotland/complain-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Thu 27 May 2027' },
      { startsOn: '2026-12-24', answer: 'Thu 24 Jun 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 29 Aug 2028' },
      { startsOn: '2026-08-31', answer: 'Sun 28 Feb 2027, send by Fri 26 Feb 2027' },
    ],
  },
  {
    clock: 'scotland/complain-longstop',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Nov 2027, send by Fri 26 Nov 2027' },
      { startsOn: '2026-11-29', answer: 'Mon 29 Nov 2027' },
      { startsOn: '2026-11-30', answer: 'Tue 30 Nov 2027, send by Mon 29 Nov 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
    ],
  },
  {
    clock: 'scotland/stage-1-answered',
    dates: [
      { startsOn: '2026-11-20', answer: 'Fri 27 Nov 2026' },
      { startsOn: '2026-11-27', answer: 'Mon 7 Dec 2026' },
      { startsOn: '2028-02-29', answer: 'Tue 7 Mar 2028' },
    ],
  },
  {
    clock: 'scotland/stage-1-answered-extended',
    dates: [
      { startsOn: '2026-11-20', answer: 'Mon 7 Dec 2026' },
      { startsOn: '2026-12-24', answer: 'Wed 13 Jan 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 14 Mar 2028' },
    ],
  },
  {
    clock: 'scotland/stage-2-acknowledged',
    dates: [
      { startsOn: '2026-11-13', answer: 'Wed 18 Nov 2026' },
      { startsOn: '2026-06-12', answer: 'Thu 18 Jun 2026' },
      { startsOn: '2028-02-29', answer: 'Fri 3 Mar 2028' },
    ],
  },
  {
    clock: 'scotland/stage-2-answered',
    dates: [
      { startsOn: '2026-11-06', answer: 'Mon 7 Dec 2026' },
      { startsOn: '2026-04-02', answer: 'Fri 1 May 2026' },
      { startsOn: '2028-02-29', answer: 'Tue 28 Mar 2028' },
    ],
  },
  {
    clock: 'scotland/ombudsman-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Nov 2027, send by Fri 26 Nov 2027' },
      { startsOn: '2026-12-31', answer: 'Fri 31 Dec 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
    ],
  },
  {
    clock: 'scotland/travel-costs-claim-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Feb 2027, send by Fri 26 Feb 2027' },
      { startsOn: '2026-12-24', answer: 'Wed 24 Mar 2027' },
      { startsOn: '2028-02-29', answer: 'Mon 29 May 2028, send by Fri 26 May 2028' },
      { startsOn: '2027-03-31', answer: 'Wed 30 Jun 2027' },
    ],
  },
]
