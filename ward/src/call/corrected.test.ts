import { expect, test } from 'vitest'
import { foldCall, refusalOf, type CallEvent, type Closing } from './index.ts'

const by = { kind: 'staff', user: 'leila', role: 'safety-lead' } as const
const told: Closing['callerTold'] = { told: true, words: 'We have looked at her.' }
const asWard: Closing = {
  acute: false,
  theme: 'discharge',
  outcomes: ['no-change'],
  actions: [],
  callerTold: told,
}
const asIcu: Closing = {
  acute: true,
  outcomes: ['transfer-icu-hdu'],
  actions: ['act-review'],
  callerTold: told,
}
const opened: CallEvent = {
  kind: 'opened',
  at: 0,
  by: { kind: 'caller' },
  channel: 'page',
  ward: 'oak',
  told: {},
}
const closed: CallEvent = { kind: 'closed', at: 60, by, closing: asWard }
const corrected = (closing: Closing, why = 'wrong box'): CallEvent & { kind: 'corrected' } => ({
  ...{ kind: 'corrected', at: 900, by, closing, why },
})

test('a corrected call is what the correction says, and stays closed since when it was closed', () => {
  const call = foldCall([opened, closed, corrected(asIcu)])
  expect(call).toMatchObject({ standing: 'closed', closedAt: 60, closing: asIcu, reopened: 0 })
})

test('only a closed call is corrected, with a reason, and as completely as it is closed', () => {
  const call = foldCall([opened, closed])
  expect(refusalOf(foldCall([opened]), corrected(asIcu))).toEqual({ why: 'not-closed' })
  expect(refusalOf(call, corrected(asIcu, ' '))).toEqual({ why: 'reason-missing' })
  expect(refusalOf(call, corrected({ ...asIcu, outcomes: [] }))).toEqual({
    why: 'cannot-close',
    problems: ['no-outcome'],
  })
  expect(refusalOf(call, corrected(asIcu))).toBeNull()
})
