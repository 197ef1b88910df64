import type { ByHand } from '../../tables/clocks-by-hand.ts'

/** Worked out on paper. See ByHand. */
export const byHand: ByHand[] = [
  {
    clock: 'northern-ireland/complain-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Thu 27 May 2027' },
      { startsOn: '2026-12-24', answer: 'Thu 24 Jun 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 29 Aug 2028' },
      { startsOn: '2025-12-31', answer: 'none: older-rules' },
    ],
  },
  {
    clock: 'northern-ireland/stage-1-answered',
    dates: [
      { startsOn: '2026-11-20', answer: 'Fri 27 Nov 2026' },
      { startsOn: '2027-03-16', answer: 'Wed 24 Mar 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 7 Mar 2028' },
    ],
  },
  {
    clock: 'northern-ireland/stage-1-answered-extended',
    dates: [
      { startsOn: '2026-11-20', answer: 'Fri 4 Dec 2026' },
      { startsOn: '2026-07-10', answer: 'Mon 27 Jul 2026' },
      { startsOn: '2028-02-29', answer: 'Tue 14 Mar 2028' },
    ],
  },
  {
    clock: 'northern-ireland/stage-2-ask-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sun 27 Dec 2026, send by Thu 24 Dec 2026' },
      { startsOn: '2026-12-24', answer: 'Sat 23 Jan 2027, send by Fri 22 Jan 2027' },
      { startsOn: '2028-02-29', answer: 'Thu 30 Mar 2028' },
    ],
  },
  {
    clock: 'northern-ireland/stage-2-acknowledged',
    dates: [
      { startsOn: '2026-11-13', answer: 'Wed 18 Nov 2026' },
      { startsOn: '2027-03-25', answer: 'Thu 1 Apr 2027' },
      { startsOn: '2028-02-29', answer: 'Fri 3 Mar 2028' },
    ],
  },
  {
    clock: 'northern-ireland/stage-2-answered',
    dates: [
      { startsOn: '2026-11-06', answer: 'Fri 4 Dec 2026' },
      { startsOn: '2027-03-16', answer: 'Fri 16 Apr 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 29 Mar 2028' },
    ],
  },
  {
    clock: 'northern-ireland/ombudsman-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Thu 27 May 2027' },
      { startsOn: '2026-12-24', answer: 'Thu 24 Jun 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 29 Aug 2028' },
    ],
  },
  {
    clock: 'northern-ireland/ombudsman-by-without-final-notice',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Nov 2027, send by Fri 26 Nov 2027' },
      { startsOn: '2026-07-10', answer: 'Sat 10 Jul 2027, send by Fri 9 Jul 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
    ],
  },
  {
    clock: 'northern-ireland/travel-costs-claim-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Feb 2027, send by Fri 26 Feb 2027' },
      { startsOn: '2027-03-16', answer: 'Wed 16 Jun 2027' },
      { startsOn: '2027-11-30', answer: 'Tue 29 Feb 2028' },
    ],
  },
]
