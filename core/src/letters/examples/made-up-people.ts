import type { LetterDraft } from '../engine/field.ts'

/** The people of core/people, as they fill in who they are. Nobody of them exists, and their numbers cannot be real. */
export const priya: LetterDraft = {
  name: 'Priya Ellwood',
  birthDate: '14 September 1983',
  address: 'Flat 3, 18 Sailcloth Row\nAldersea',
  healthNumber: '999 041 2731',
  practiceName: 'Millbrook Surgery',
  practiceAddress: 'Millbrook Lane\nAldersea',
  hospitalName: 'Aldersea General Hospital',
  condition: 'exhaustion after effort, and dizziness on standing, since COVID in 2022',
}

export const maureen: LetterDraft = {
  name: 'Maureen Adeyemi-Clarke',
  birthDate: '3 February 1965',
  address: '27 Lantern Hill\nAldersea',
  healthNumber: '9993186406',
  practiceName: 'Quayside Practice',
  practiceAddress: 'The Old Customs House\nAldersea',
  hospitalName: 'Northmoor Cancer Centre',
  hospitalAddress: 'Moor Road\nNorthmoor',
  condition: 'which treatment should come first for my ovarian cancer',
}

export const alasdair: LetterDraft = {
  name: 'Alasdair Mackinnoch',
  birthDate: '2 May 1947',
  address: '11 Creel Wynd\nKilmorrow',
  healthNumber: '9991274081',
  authority: 'consent',
  writerName: 'Eilidh Mackinnoch',
  writerAddress: '3 Harbour Brae\nKilmorrow',
  practiceName: 'Glenfarrow Medical Practice',
  practiceAddress: 'Station Brae\nKilmorrow',
  hospitalName: 'Kilmorrow Royal Infirmary',
  condition: 'his breathlessness, and legs that swell and go down again',
}

export const carys: LetterDraft = {
  name: 'Carys Tudur-Pugh',
  birthDate: '9 June 1989',
  address: '4 Rhes y Felin\nAberwennol',
  healthNumber: '999 602 1750',
  practiceName: 'Meddygfa Cwm Helyg',
  practiceAddress: 'Heol yr Orsaf\nAberwennol',
  hospitalName: 'Aberwennol General Hospital',
  condition: 'endometriosis, and the shoulder and rib pain that comes with my periods',
}

export const fintan: LetterDraft = {
  name: 'Fintan Mulgarvey',
  birthDate: '22 July 1978',
  address: '9 Saltpan Terrace\nBallygarveen',
  healthNumber: '999 550 3611',
  practiceName: 'Ballygarveen Health Centre',
  practiceAddress: 'Mill Street\nBallygarveen',
  hospitalName: 'Lisnamoyle Area Hospital',
  condition: 'numb, burning feet and a bad balance',
}

/** Names in four scripts, marks that look like code, and a number with a slip in it. */
export const awkward: LetterDraft = {
  name: 'Siân Ŵyn Źdźbło-O’Neill (محمد خان)',
  birthDate: '29 February 2012',
  address: '\nLlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch\n',
  healthNumber: '999-000-0019',
  authority: 'parent',
  writerName: 'فاطمہ خان',
  practiceName: 'Meddygfa’r "Enghraifft" & <b>',
  practiceAddress: '{practice}\nCaer <i>Enghraifft</i>',
  hospitalName: 'Ysbyty "Enghraifft" & <b>',
  hospitalAddress: '{hospital}\nCaer <i>Enghraifft</i>',
  condition: 'M.E.',
}
