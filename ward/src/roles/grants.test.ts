import { describe, expect, test } from 'vitest'
import { claimValues, grantsFrom, heldBy, may, type SignInRule, type Staff } from './index.ts'

const rules: SignInRule[] = [
  { claim: 'groups', equals: 'outreach', role: 'responder', wards: 'all' },
  { claim: 'groups', equals: 'oak-nurses', role: 'nurse', wards: ['oak'] },
  { claim: 'groups', equals: 'elm-nurses', role: 'nurse', wards: ['elm'] },
  { claim: 'posts.code', equals: '42', role: 'auditor', wards: 'all' },
]
const signedIn = (claims: Record<string, unknown>): Staff => ({
  user: 'ada',
  name: 'Ada Made-up',
  trust: 'hazel',
  site: 'hazel-general',
  ...heldBy(grantsFrom(rules, claims)),
})

test('finds a value through the lists on the way, and nothing where the path leads nowhere', () => {
  const claims = { posts: [{ code: 42 }, { code: 'R2' }, { name: 'x' }], groups: 'outreach' }
  expect(claimValues(claims, 'posts.code')).toEqual(['42', 'R2'])
  expect(claimValues(claims, 'groups')).toEqual(['outreach'])
  expect(claimValues(claims, 'groups.code')).toEqual([])
  expect(claimValues(claims, '__proto__.constructor.name')).toEqual([])
})

test('gives nobody a role by a value that only looks like the one in the rule', () => {
  for (const groups of ['Outreach', ' outreach', 'outreach ', 'outreach,x', 'x outreach', ''])
    expect(grantsFrom(rules, { groups })).toEqual([])
})

test('a nurse of two wards holds the role on both, and on no other', () => {
  const ada = signedIn({ groups: ['oak-nurses', 'elm-nurses'] })
  expect(ada.wards).toEqual(['elm', 'oak'])
  expect(may(ada, 'ask-daily-question', 'oak')).toBe(true)
  expect(may(ada, 'ask-daily-question', 'rowan')).toBe(false)
})

describe('someone who is a nurse on Oak and answers calls everywhere', () => {
  const ada = signedIn({ groups: ['outreach', 'oak-nurses'] })
  test('answers on every ward', () => expect(may(ada, 'answer-calls', 'rowan')).toBe(true))
  test('is a nurse on Oak alone', () => {
    expect(may(ada, 'ask-daily-question', 'oak')).toBe(true)
    expect(may(ada, 'ask-daily-question', 'rowan')).toBe(false)
  })
})
