import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLetter, sayRewrite, useRewrite, type ReadOptions } from './index.ts'

const request: ReadOptions = { kind: 'request', lang: 'en', nation: 'england' }
const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readLetter(text, { ...request, ...options })
const heard = (text: string, options: Partial<ReadOptions> = {}) =>
  read(text, options)
    .findings.filter(({ severity, rule }) => severity === 'problem' && rule !== 'no-ask')
    .map(({ rule, words }) => `${rule}: ${words}`)
const templates: Readonly<Record<string, string>> = {
  'ask-for': 'I would like to ask for {what}',
  'please-will-you': 'please will you {act}',
  'i-would-like-to': 'I would like to {todo}',
  'not-looked-at': 'I felt that {what} did not get looked at',
  'not-heard': 'I felt that {who} did not get heard',
  'i-not-heard': 'I did not feel heard',
  'was-not-done': '{who} not {done}',
  'not-been-told': '{who} not told',
}
const mended = (text: string) => {
  const [rewrite] = read(text).findings.flatMap((finding) => finding.rewrite ?? [])
  if (!rewrite) return undefined
  return useRewrite(text, rewrite, sayRewrite(rewrite, templates[rewrite.template] ?? '', text))
}

describe('what is no blame', () => {
  it.each([
    'I felt dismissed, and I felt that you ignored me.',
    'It seemed to me that Dr Sample dismissed my pain.',
    'Dr Sample said that the surgery had failed to send it.',
    'She told me you ignored the scan.',
    '“You ignored me” is what I wrote in my diary.',
    'I am not saying that you ignored me.',
    'Nobody has ignored me, and nobody has failed to listen.',
    'The test failed to load, the treatment failed, and it is kidney failure.',
    'If you had ignored me I would say so.',
    'My son has absences, and he ignored me at breakfast.',
    'You missed my call on 3 May, I think.',
    'The doctor did not take blood, and the nurse did not need to.',
  ])('%s', (text) => expect(heard(text)).toEqual([]))
})

describe('what is blame', () => {
  it.each([
    ['You ignored my symptoms.', 'You ignored my symptoms'],
    ['You’ve ignored my symptoms.', 'You’ve ignored my symptoms'],
    ['I could not stand, and\nyou ignored me.', 'you ignored me'],
    ['Dr Sample-Jones never listened to me.', 'Dr Sample-Jones never listened to me'],
    ['I was fobbed off by the practice.', 'was fobbed off by the practice'],
  ])('%j', (text, words) => expect(heard(text)).toEqual([`blames-a-clinician: ${words}`]))
})

it('is not denied by the heading before it', () => {
  expect(heard('What is still not clear: I have a legal right to a second opinion.')).toHaveLength(1)
})

describe('what is no threat', () => {
  it.each([
    'Our solicitor holds the lasting power of attorney.',
    'I do not want to take legal action.',
    'I am not thinking of the press or of a solicitor.',
    'I used to work for a solicitor, and took legal action for others.',
    'The clinic letter says that I will go to the press.',
  ])('%s', (text) => expect(heard(text)).toEqual([]))
})

describe('a claim of law', () => {
  it.each([
    'I know that I have no legal right to a second opinion.',
    'Do I have a right to a second opinion?',
    'The Charter lets me ask for a second opinion.',
    'I have a right to choose the hospital when a GP refers me.',
    'I have the right to choose my GP practice.',
  ])('is none in: %s', (text) => expect(heard(text)).toEqual([]))

  it('may hold in one nation and not in another', () => {
    const text = 'I have a legal right to choose the hospital. Please refer me.'
    expect(heard(text, { nation: 'england' })).toEqual([])
    for (const nation of ['scotland', 'wales', 'northern-ireland'] as const)
      expect(heard(text, { nation })).toEqual([`wrong-legal-claim: ${text.slice(9, 43)}`])
    expect(heard(text, { nation: undefined })).toEqual([])
  })

  it('is law in a complaint, and not where it says who someone is', () => {
    const found = (text: string) => read(text, { kind: 'complaint' }).findings.map(({ reason }) => reason)
    expect(
      found('On 3 May 2026 I was kept out, against the Equality Act 2010. Please write to say why.'),
    ).toEqual(['law-in-a-complaint'])
    expect(
      found('On 3 May 2026 I was detained under the Mental Health Act 1983. Please write to say why.'),
    ).toEqual([])
  })
})

describe('a notice', () => {
  const authority =
    'Please note in my record that Sam Poe may act for me. They may be told about my care, and may make a complaint on my behalf.'
  const rules = (text: string, kind: ReadOptions['kind']) =>
    read(text, { kind }).findings.map(({ rule }) => rule)

  it('asks for no decision, so it needs no day, no reply and no ask', () => {
    expect(rules(authority, 'notice')).toEqual([])
    expect(rules('From today, Sam Poe may speak for me.', 'notice')).toEqual([])
    expect(rules(authority, 'request')).toEqual(['no-ask', 'no-dates', 'no-reply-asked'])
  })

  it('is read for its tone and its claims like any other letter', () => {
    expect(rules(`${authority} You ignored my symptoms.`, 'notice')).toEqual(['blames-a-clinician'])
    expect(rules('As next of kin I have the right to decide. I am making a complaint.', 'notice')).toEqual([
      'wrong-legal-claim',
      'calls-it-a-complaint',
    ])
  })
})

describe('the word complaint', () => {
  it.each([
    ['My daughter may make a complaint for me.', 0],
    ['They can also raise a complaint on my behalf.', 0],
    ['I may make a complaint.', 1],
    ['I am making a complaint, and she may join it.', 1],
  ])('is what is sent, or what someone else may send one day: %s', (text, times) => {
    expect(read(text).findings.filter(({ rule }) => rule === 'calls-it-a-complaint')).toHaveLength(times)
  })
})

describe('a request without a date', () => {
  const hasNoDate = (text: string) => read(text).findings.some(({ rule }) => rule === 'no-dates')

  it.each([
    'Please book an appointment with another GP, about my knees.',
    'I would like to register with your practice. Please send me the forms.',
    'Could I see another GP? My own GP is away a lot.',
  ])('has none to give, where it asks for a booking and tells of nothing before it: %s', (text) => {
    expect(hasNoDate(text)).toBe(false)
  })

  it.each([
    'Please book an appointment with another GP. I was told that my knees are fine.',
    'Please book an appointment, and refer me for a second opinion on my knees.',
    'I would like to know why I could not register with your practice.',
    'Please refer me for a second opinion on my knees.',
  ])('lacks one, where something happened or has to be looked up: %s', (text) => {
    expect(hasNoDate(text)).toBe(true)
  })

  it.each([
    ['Please refer me about [the condition or problem].', false],
    ['Please refer me about ________, as you said.', false],
    ['Please refer me about my “funny terns” [sic].', true],
    ['Please refer me about my knees [1].', true],
  ])('may have it in a gap that is still to be filled in: %s', (text, isMissed) => {
    expect(hasNoDate(text)).toBe(isMissed)
  })
})

describe('capitals', () => {
  const shouted = (text: string) => read(text).findings.filter(({ rule }) => rule === 'shouts').length

  it.each(['Is it long COVID, ME/CFS or both?', 'I have ADHD PTSD OCD in my notes.', 'Is it COPD or GORD?'])(
    'are no shouting in the names of illnesses: %s',
    (text) => expect(shouted(text)).toBe(0),
  )
  it.each(['I have COVID AND NOBODY CARES.', 'Please LISTEN TO ME now.', 'I AM SO VERY ILL.'])(
    'are in words: %s',
    (text) => expect(shouted(text)).toBe(1),
  )
})

describe('text in Welsh', () => {
  const paragraph =
    'Rwy’n ysgrifennu i ofyn am ail farn. Mae’r boen wedi bod yno ers mis Mawrth, ac nid wyf yn cysgu. Diolch am eich gofal.'

  it('is measured, and not judged by English rules', () => {
    expect(read(paragraph, { lang: 'cy' }).findings).toEqual([])
    expect(
      read('You ignored me. I demand a referral.', { lang: 'cy' }).findings.map(({ rule }) => rule),
    ).toEqual(['no-dates'])
  })

  it('says what an English letter may not have said yet', () => {
    expect(read(`Dear Dr Rhys,\n\n${paragraph}\n\nI am sorry about the English.\n`).findings).toEqual([])
  })

  it('leaves the English beside it to be read', () => {
    expect(heard(`${paragraph}\n\nYou ignored my symptoms. Please refer me.`)).toEqual([
      'blames-a-clinician: You ignored my symptoms',
    ])
  })

  it('as a name or an address leaves a letter English', () => {
    const { findings } = read('Dear Dr Siôn ap Rhys,\n\nMy back hurts. I was at Ysbyty Gwynedd in Bangor.\n')
    expect(findings.map(({ rule }) => rule)).toContain('no-ask')
  })
})

describe('a mend in the person’s own words', () => {
  it.each([
    ['You ignored my pain for two years.', 'I felt that my pain did not get looked at for two years.'],
    ['In May you ignored me.', 'In May I did not feel heard.'],
    ['You failed to examine me on 3 May.', 'I was not examined on 3 May.'],
    ['Dr Sample failed to refer him.', 'He was not referred.'],
    ['I have a legal right to a second opinion.', 'I would like to ask for a second opinion.'],
    ['I demand that you refer me.', 'Please will you refer me.'],
    ['I demand a new scan.', 'I would like to ask for a new scan.'],
    ['I insist on the reasons in writing.', 'I would like to ask for the reasons in writing.'],
    ['You are legally obliged to refer me.', 'Please will you refer me.'],
    ['Your staff did not listen to me.', 'I did not feel heard.'],
  ])('%s', (text, says) => expect(mended(text)).toBe(says))

  it('is not made where their sentence does not allow it', () => {
    expect(mended('You lied to me about the scan.')).toBeUndefined()
  })
})

describe('what a person leaves as it is', () => {
  const text = 'You ignored my pain. Please refer me for a second opinion.'
  const [blame] = read(text).findings
  const overruled = [blame?.id ?? '']

  it('stays quiet, and is listed apart', () => {
    const again = read(text, { overruled })
    expect(again.findings.map(({ rule }) => rule)).not.toContain('blames-a-clinician')
    expect(again.overruled).toEqual([blame])
  })

  it('stays quiet when the letter around it changes, and speaks again when the words do', () => {
    expect(heard(`Dear doctor,\n\nThank you. YOU IGNORED  my pain. Please refer me.`, { overruled })).toEqual(
      [],
    )
    expect(heard('You ignored my legs. Please refer me.', { overruled })).toHaveLength(1)
  })
})

describe('always', () => {
  const words = fc.constantFrom(
    ...'you ignored my pain . I demand a second opinion ! “ ” " please refer me Dr Sample , solicitor 3 May 2026 mae wedi \n \n\n'.split(
      /(?<! ) /,
    ),
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((all) => all.join(' ')),
  )
  const anyOptions = fc.record({
    kind: fc.constantFrom('request' as const, 'complaint' as const, 'notice' as const),
    lang: fc.constantFrom('en' as const, 'cy' as const),
    nation: fc.constantFrom(undefined, 'england' as const, 'wales' as const),
  })

  it('gives words that stand in the letter where it says, in order, and the same again', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const { findings } = readLetter(text, options)
        for (const { at, length, words: found, rewrite } of findings) {
          expect(text.slice(at, at + length)).toBe(found)
          if (rewrite) expect(rewrite.at + rewrite.length).toBeLessThanOrEqual(text.length)
        }
        expect(findings.map(({ at }) => at)).toEqual(findings.map(({ at }) => at).toSorted((a, b) => a - b))
        expect(readLetter(text, options)).toEqual(readLetter(text, options))
      }),
    )
  })

  it('is quiet when everything it found is overruled', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const overruled = readLetter(text, options).findings.map(({ id }) => id)
        expect(readLetter(text, { ...options, overruled }).findings).toEqual([])
      }),
    )
  })
})
