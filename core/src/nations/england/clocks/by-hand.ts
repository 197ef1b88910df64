import type { ByHand } from '../../tables/clocks-by-hand.ts'

/** Worked out on paper. See ByHand. */
export const byHand: ByHand[] = [
  {
    clock: 'england/complain-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Nov 2027, send by Fri 26 Nov 2027' },
      { startsOn: '2026-12-24', answer: 'Fri 24 Dec 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
    ],
  },
  {
    clock: 'england/complaint-acknowledged',
    dates: [
      { startsOn: '2026-11-20', answer: 'Wed 25 Nov 2026' },
      { startsOn: '2026-12-24', answer: 'Thu 31 Dec 2026' },
      { startsOn: '2028-02-29', answer: 'Fri 3 Mar 2028' },
    ],
  },
  {
    clock: 'england/complaint-answered-as-agreed',
    dates: [
      { startsOn: '2026-11-27', answer: 'none: no-length (the-body-says)' },
      { startsOn: '2026-12-24', answer: 'none: no-length (the-body-says)' },
      { startsOn: '2028-02-29', answer: 'none: no-length (the-body-says)' },
    ],
  },
  {
    clock: 'england/complaint-answered-backstop',
    dates: [
      { startsOn: '2026-11-27', answer: 'Wed 26 May 2027' },
      { startsOn: '2026-12-24', answer: 'Wed 23 Jun 2027' },
      { startsOn: '2028-02-29', answer: 'Mon 28 Aug 2028, send by Fri 25 Aug 2028' },
      { startsOn: '2026-08-31', answer: 'Sun 28 Feb 2027, send by Fri 26 Feb 2027' },
    ],
  },
  {
    clock: 'england/ombudsman-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Nov 2027, send by Fri 26 Nov 2027' },
      { startsOn: '2026-04-02', answer: 'Fri 2 Apr 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
    ],
  },
  {
    clock: 'england/practice-registration-refusal-reasons',
    dates: [
      { startsOn: '2026-12-11', answer: 'Fri 25 Dec 2026, send by Thu 24 Dec 2026' },
      { startsOn: '2026-12-24', answer: 'Thu 7 Jan 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 14 Mar 2028' },
    ],
  },
  {
    clock: 'england/referral-to-treatment',
    dates: [
      { startsOn: '2026-11-27', answer: 'none: not-for-a-second-opinion' },
      { startsOn: '2026-12-24', answer: 'none: not-for-a-second-opinion' },
      { startsOn: '2028-02-29', answer: 'none: not-for-a-second-opinion' },
    ],
  },
  {
    clock: 'england/travel-costs-claim-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Feb 2027, send by Fri 26 Feb 2027' },
      { startsOn: '2026-12-24', answer: 'Wed 24 Mar 2027' },
      { startsOn: '2028-02-29', answer: 'Mon 29 May 2028, send by Fri 26 May 2028' },
      { startsOn: '2027-11-30', answer: 'Tue 29 Feb 2028' },
    ],
  },
]
