import { describe, expect, it } from 'vitest'
import { claimsARight } from './claims-a-right.ts'

describe('a sentence that claims a right to a second opinion', () => {
  it.each([
    'You have a right to a second opinion.',
    'You have the legal right to a second opinion.',
    'Everyone has the right to get a free NHS second opinion.',
    'Patients’ rights include the right to have a second opinion.',
    'The right to a second opinion is set out in the NHS Constitution.',
    'You have a right to a second medical opinion.',
    'It is your right to have another opinion.',
    'You are entitled to a second opinion.',
    'You’re entitled to ask for, and to get, a second opinion.',
    'The NHS Constitution entitles you to a second opinion.',
    'There is an entitlement to an independent second opinion.',
    'Your GP must give you a second opinion.',
    'By law the hospital must offer you a second opinion.',
    'The hospital has to arrange a second opinion for you.',
    'The health board is obliged to provide a second opinion.',
    'Doctors are required to give a second opinion.',
    'The practice must get you a second opinion.',
    'They cannot refuse you a second opinion.',
    'They can’t refuse a second opinion.',
    'A GP must not refuse a second opinion.',
    'Your doctor may not turn down a second opinion.',
    'They are not allowed to deny you a second opinion.',
    'Nobody can refuse you a second opinion.',
    'No doctor may deny you a second opinion.',
    'A second opinion is your right.',
    'A second opinion is a legal right.',
    'Getting a second opinion is your legal right.',
    'Second opinions are a right.',
    'The NHS guarantees a second opinion.',
    'You are guaranteed a second opinion.',
    'You can demand a second opinion.',
    'Insist on a second opinion.',
    'It is not a favour: you have a right to a second opinion.',
    'You may not know it, but you have a right to a second opinion.',
    'It is not always easy; you are entitled to a second opinion.',
    'A *right* to a **second opinion**.',
  ])('is found: %s', (sentence) => {
    expect(claimsARight(sentence)).toHaveLength(1)
  })

  it.each([
    'You can ask for a second opinion.',
    'Nobody has a legal right to a second opinion.',
    'There is no right to a second opinion in law.',
    'You have no right to a second opinion, and you can ask.',
    'No general law promises you a second opinion.',
    'Nobody is promised a second opinion on the NHS.',
    'A second opinion is not a legal right.',
    'You are not entitled to a second opinion, but you can ask for one.',
    'In Scotland the Charter is said to carry a right to ask for a second opinion.',
    'You have a right to ask; whether a second opinion follows is for the doctor.',
    'The doctor does not have to give you a second opinion.',
    'Your GP may refuse a second opinion.',
    'They can refuse you a second opinion, and you can ask why.',
    'We never say that you have a right to a second opinion.',
    'The right to choose a hospital does not reach a second opinion.',
    'Good medical practice asks doctors to respect a patient’s wish for a second opinion.',
    'The first letter must be a request for a second opinion.',
    'You may have to wait to get a second opinion.',
    'You may have to travel for a second opinion.',
    'In Scotland the law gives a welfare attorney who disagrees a second opinion of its own.',
    'Choosing a hospital is a right in England. It is not certain for a second opinion.',
    'A second opinion does not move your care.',
    'Most doctors say yes to a second opinion.',
    'It encourages. It is not a right.',
    'Bring your letters to the right place for your second visit.',
  ])('is not seen in: %s', (sentence) => {
    expect(claimsARight(sentence)).toEqual([])
  })

  it('is found wherever it stands, and given back as it stands', () => {
    const text =
      'You can ask.\nYou have a\nright to a second opinion. The doctor decides.\n\n- They cannot refuse you a second opinion.'
    expect(claimsARight(text)).toEqual([
      'You have a right to a second opinion.',
      '- They cannot refuse you a second opinion.',
    ])
  })

  it('is looked for in time, however long the text', () => {
    const started = performance.now()
    claimsARight('right '.repeat(20_000) + 'second opinion '.repeat(20_000))
    claimsARight(`${'must give '.repeat(20_000)}a second opinion`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
