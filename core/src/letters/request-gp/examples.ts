import type { RequestGpExample } from './example.ts'
import { nationExamples } from './nation-examples.ts'

/** Nothing but what the letter needs. */
const shortest: RequestGpExample = {
  id: 'shortest',
  says: 'The least that makes a complete letter.',
  facts: {
    nation: 'england',
    today: '2026-11-27',
    patient: { name: 'Jo Shaw', birthDate: '1990-02-14', address: ['2 Sample Street, Exampleton EX2 4AB'] },
    practice: { name: 'Exampleton Surgery' },
    condition: 'my migraine',
    seen: [{ who: 'Dr Ash', where: 'Exampleton Hospital', when: 'May 2026' }],
    said: 'It is stress.',
    unexplained: 'Why I lose my sight on one side.',
    reasons: ['It began after a fall on 3 March 2026.'],
    tried: ['I asked again on 2 June 2026.'],
    wanted: 'opinion-only',
    replyBy: '2026-12-11',
    citeGmc: false,
    version: 'short',
  },
}

/** Everything England has to offer, with words as long as people write them. */
const fullest: RequestGpExample = {
  id: 'fullest',
  says: 'Every part that can stand in an English letter, and two sources.',
  facts: {
    nation: 'england',
    today: '2026-11-27',
    patient: {
      name: 'Margaret Oyelaran-Whitcombe',
      birthDate: '1968-07-03',
      address: ['140 Imaginary Road, Exampleton EX4 9ZZ'],
      healthNumber: '999 000 0018',
    },
    writer: {
      name: 'Tunde Oyelaran',
      authority: 'consent',
      address: ['6 Imaginary Mews', 'Exampleton EX4 2BB'],
    },
    practice: { name: 'The Made-up Medical Centre', address: ['1 Nowhere Lane, Exampleton EX4 1AA'] },
    gp: 'Dr Priya Sample',
    condition: 'pelvic pain and bloating that keep coming back',
    seen: [
      { who: 'Mr Alan Specimen, gynaecology', where: 'Exampleton General Hospital', when: 'March 2026' },
      { who: 'Dr Bea Mock, gastroenterology', where: 'North Sample Hospital', when: 'August 2026' },
    ],
    said: 'One clinic said an ovarian cyst. The other said irritable bowel syndrome.',
    unexplained: 'Both cannot be right. Which tests would tell?',
    reasons: [
      'The pain wakes her on four nights a week.',
      'She has lost 6 kg since May 2026 without trying.',
      'Her mother had ovarian cancer at 59.',
    ],
    tried: ['We rang in May.', 'We asked on 12 October 2026.'],
    wanted: 'treatment-if-it-differs',
    specialty: 'gynaecological oncology',
    hospital: 'South Sample Hospital',
    replyBy: '2026-12-11',
    thirdContact: true,
    needs: 'large print',
    citeGmc: true,
    version: 'stronger',
    gaps: [{ recommendation: 'ng12-1.5.5', happened: 'no blood test has been offered' }],
  },
}

/** Words that are hard to set: four scripts, marks that look like code, a number that does not add up, an empty line. */
const awkward: RequestGpExample = {
  id: 'awkward',
  says: 'Names in other scripts, marks that look like code, four reasons and a number with a slip in it.',
  facts: {
    nation: 'wales',
    today: '2026-11-27',
    patient: {
      name: 'Siân Ŵyn Źdźbło-O’Neill (محمد خان)',
      birthDate: '2012-02-29',
      address: ['', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
      healthNumber: '999-000-0019',
    },
    writer: { name: 'فاطمہ خان', authority: 'parent' },
    practice: { name: 'Meddygfa’r "Enghraifft" & <b>', address: ['{practice}', 'Caer <i>Enghraifft</i>'] },
    condition: 'M.E.',
    seen: [{ who: 'Dr Łucja Żółć' }, {}, { where: 'Ysbyty Enghraifft' }],
    said: 'They said:\n“wait and see”',
    unexplained: 'Is it 100% certain? Nobody could say!',
    reasons: [
      '{reasons} & <script>alert(1)</script>',
      '  ',
      'She sleeps 14 hours a day',
      '3 falls…',
      'A fifth thing.',
    ],
    tried: ['Gofynnwyd ar 1 Mai 2026', ''],
    wanted: 'opinion-only',
    hospital: 'Ysbyty Arall',
    replyBy: '2026-11-27',
    outsideArea: true,
    thirdContact: true,
    needs: 'a Polish interpreter (tłumacz)',
    citeGmc: true,
    version: 'stronger',
    gaps: [{ recommendation: 'ng206-1.6.6', happened: '“Google it”' }],
  },
}

/** Hardly begun, so that every gap is marked. */
const unfinished: RequestGpExample = {
  id: 'unfinished',
  says: 'A draft with nothing filled in yet.',
  facts: {
    nation: 'england',
    today: '2026-11-27',
    patient: { name: '' },
    practice: {},
    condition: '',
    seen: [],
    said: '',
    unexplained: '',
    reasons: [],
    tried: [],
    wanted: 'opinion-only',
    replyBy: '',
    citeGmc: false,
    version: 'short',
  },
}

/** All of them: for the gallery, the approved texts and the checks. */
export const requestGpExamples: readonly RequestGpExample[] = [
  shortest,
  fullest,
  awkward,
  unfinished,
  ...nationExamples,
]
