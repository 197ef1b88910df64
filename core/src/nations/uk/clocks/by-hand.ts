import type { ByHand } from '../../tables/clocks-by-hand.ts'

/** Worked out on paper, each with the bank holidays of a nation's bodies. See ByHand. */
export const byHand: ByHand[] = [
  {
    clock: 'uk/request-nudge',
    dates: [
      { nation: 'england', startsOn: '2026-11-20', answer: 'Fri 4 Dec 2026' },
      { nation: 'scotland', startsOn: '2026-11-27', answer: 'Mon 14 Dec 2026' },
      { nation: 'wales', startsOn: '2028-02-29', answer: 'Tue 14 Mar 2028' },
    ],
  },
  {
    clock: 'uk/referral-nudge',
    dates: [
      { nation: 'england', startsOn: '2026-11-20', answer: 'Fri 11 Dec 2026' },
      { nation: 'northern-ireland', startsOn: '2026-07-10', answer: 'Mon 3 Aug 2026' },
      { nation: 'northern-ireland', startsOn: '2028-02-29', answer: 'Wed 22 Mar 2028' },
    ],
  },
  {
    clock: 'uk/chase-nudge',
    dates: [
      { nation: 'england', startsOn: '2026-11-27', answer: 'Tue 1 Dec 2026' },
      { nation: 'scotland', startsOn: '2026-12-31', answer: 'Wed 6 Jan 2027' },
      { nation: 'england', startsOn: '2028-02-29', answer: 'Thu 2 Mar 2028' },
    ],
  },
  {
    clock: 'uk/records-copy',
    dates: [
      { nation: 'england', startsOn: '2026-11-27', answer: 'Tue 29 Dec 2026' },
      { nation: 'scotland', startsOn: '2026-12-24', answer: 'Mon 25 Jan 2027' },
      { nation: 'england', startsOn: '2028-02-29', answer: 'Wed 29 Mar 2028' },
      { nation: 'northern-ireland', startsOn: '2027-02-17', answer: 'Thu 18 Mar 2027' },
    ],
  },
  {
    clock: 'uk/records-copy-extended',
    dates: [
      { nation: 'england', startsOn: '2026-11-27', answer: 'Mon 1 Mar 2027' },
      { nation: 'england', startsOn: '2026-12-24', answer: 'Wed 24 Mar 2027' },
      { nation: 'england', startsOn: '2028-02-29', answer: 'Tue 30 May 2028' },
      { nation: 'northern-ireland', startsOn: '2027-11-30', answer: 'Tue 29 Feb 2028' },
    ],
  },
  {
    clock: 'uk/record-corrected',
    dates: [
      { nation: 'wales', startsOn: '2027-02-26', answer: 'Tue 30 Mar 2027' },
      { nation: 'scotland', startsOn: '2027-02-26', answer: 'Mon 29 Mar 2027' },
      { nation: 'wales', startsOn: '2026-12-24', answer: 'Mon 25 Jan 2027' },
      { nation: 'wales', startsOn: '2028-03-31', answer: 'Tue 2 May 2028' },
    ],
  },
  {
    clock: 'uk/data-complaint-acknowledged',
    dates: [
      { nation: 'england', startsOn: '2026-06-18', answer: 'none: older-rules' },
      { nation: 'england', startsOn: '2026-11-27', answer: 'Tue 29 Dec 2026' },
      { nation: 'england', startsOn: '2026-12-24', answer: 'Mon 25 Jan 2027' },
      { nation: 'england', startsOn: '2028-02-29', answer: 'Thu 30 Mar 2028' },
    ],
  },
  {
    clock: 'uk/data-complaint-outcome',
    dates: [
      { nation: 'england', startsOn: '2026-11-27', answer: 'none: no-length (without-undue-delay)' },
      { nation: 'england', startsOn: '2026-12-24', answer: 'none: no-length (without-undue-delay)' },
      { nation: 'england', startsOn: '2028-02-29', answer: 'none: no-length (without-undue-delay)' },
    ],
  },
]
