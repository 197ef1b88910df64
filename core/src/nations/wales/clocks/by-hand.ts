import type { ByHand } from '../../tables/clocks-by-hand.ts'

/** Worked out on paper. See ByHand. */
export const byHand: ByHand[] = [
  {
    clock: 'wales/complain-by',
    dates: [
      { startsOn: '2026-11-20', answer: 'Sat 20 Nov 2027, send by Fri 19 Nov 2027' },
      { startsOn: '2026-05-01', answer: 'Sat 1 May 2027, send by Fri 30 Apr 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
    ],
  },
  {
    clock: 'wales/concern-acknowledged',
    dates: [
      { startsOn: '2026-03-20', answer: 'Tue 24 Mar 2026' },
      { startsOn: '2025-12-24', answer: 'Tue 30 Dec 2025' },
      { startsOn: '2026-03-31', answer: 'Thu 2 Apr 2026' },
      { startsOn: '2026-04-01', answer: 'none: no-length (not-confirmed), reminder Fri 10 Apr 2026' },
      { startsOn: '2026-11-27', answer: 'none: no-length (not-confirmed), reminder Fri 4 Dec 2026' },
      { startsOn: '2026-12-24', answer: 'none: no-length (not-confirmed), reminder Tue 5 Jan 2027' },
      { startsOn: '2028-02-29', answer: 'none: no-length (not-confirmed), reminder Tue 7 Mar 2028' },
    ],
  },
  {
    clock: 'wales/early-resolution',
    dates: [
      { startsOn: '2026-03-31', answer: 'none: older-rules' },
      { startsOn: '2026-11-27', answer: 'none: no-length (not-confirmed), reminder Fri 11 Dec 2026' },
      { startsOn: '2026-12-24', answer: 'none: no-length (not-confirmed), reminder Tue 12 Jan 2027' },
      { startsOn: '2028-02-29', answer: 'none: no-length (not-confirmed), reminder Tue 14 Mar 2028' },
    ],
  },
  {
    clock: 'wales/concern-answered',
    dates: [
      { startsOn: '2026-01-09', answer: 'Fri 20 Feb 2026' },
      { startsOn: '2025-12-24', answer: 'Mon 9 Feb 2026' },
      { startsOn: '2026-03-31', answer: 'Fri 15 May 2026' },
      { startsOn: '2026-11-27', answer: 'none: no-length (not-confirmed), reminder Wed 13 Jan 2027' },
      { startsOn: '2026-12-24', answer: 'none: no-length (not-confirmed), reminder Tue 9 Feb 2027' },
      { startsOn: '2028-02-29', answer: 'none: no-length (not-confirmed), reminder Tue 11 Apr 2028' },
    ],
  },
  {
    clock: 'wales/ombudsman-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Fri 26 Nov 2027' },
      { startsOn: '2026-12-24', answer: 'Thu 23 Dec 2027' },
      { startsOn: '2028-02-29', answer: 'Wed 28 Feb 2029, send by unknown' },
      { startsOn: '2027-03-01', answer: 'Tue 29 Feb 2028' },
    ],
  },
  {
    clock: 'wales/ombudsman-review',
    dates: [
      { startsOn: '2026-11-27', answer: 'Tue 29 Dec 2026' },
      { startsOn: '2027-03-25', answer: 'Mon 26 Apr 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 28 Mar 2028' },
    ],
  },
  {
    clock: 'wales/funding-review-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Wed 6 Jan 2027' },
      { startsOn: '2027-03-25', answer: 'Tue 4 May 2027' },
      { startsOn: '2028-02-29', answer: 'Tue 4 Apr 2028' },
    ],
  },
  {
    clock: 'wales/travel-costs-claim-by',
    dates: [
      { startsOn: '2026-11-27', answer: 'Sat 27 Feb 2027, send by Fri 26 Feb 2027' },
      { startsOn: '2026-05-22', answer: 'Sat 22 Aug 2026, send by Fri 21 Aug 2026' },
      { startsOn: '2027-11-30', answer: 'Tue 29 Feb 2028' },
    ],
  },
]
