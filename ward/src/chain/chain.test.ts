import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCall, refusalOf, type Actor, type CallEvent } from '../call/index.ts'
import { minutes } from '../instant/index.ts'
import { checkChain, nextStep, type Chain } from './index.ts'

const chain: Chain = {
  rungs: [
    { role: 'responder', waitSeconds: 120 },
    { role: 'site-manager', waitSeconds: 180 },
    { role: 'executive-on-call', waitSeconds: 60 },
  ],
  promiseSeconds: 600,
  onMyWaySeconds: 900,
  approvedBy: 'Made-up board',
  approvedOn: '2026-11-01',
}
const nia: Actor = { kind: 'staff', user: 'nia', role: 'responder' }
const service: Actor = { kind: 'service' }
const caller: Actor = { kind: 'caller' }
const opened: CallEvent = { kind: 'opened', at: 0, by: caller, channel: 'page', ward: 'oak', told: {} }

/** Does what the service does, `times` over, and gives who was paged, with the minutes since the call. */
function pagesOf(events: CallEvent[], times: number, by = chain): string[] {
  const said: string[] = []
  let at = events.at(-1)?.at ?? 0
  for (let i = 0; i < times; i++) {
    const step = nextStep(foldCall(events), by)
    if (!step) return [...said, 'waits for a person']
    at += step.after
    if (step.do === 'expire-promise')
      events.push({ kind: 'promise-expired', at, by: service, role: step.role })
    else if (step.do === 'remind')
      events.push({ kind: 'reminded', at, by: service, role: step.role, times: step.times })
    else events.push({ kind: 'paged', at, by: service, rung: step.rung, role: step.role, round: step.round })
    const what = { page: step.role, 'expire-promise': 'promise ran out', remind: `asked ${step.role}` }
    said.push(`${at / minutes(1)} min: ${what[step.do]}`)
  }
  return said
}

test('a call that nobody takes is paged at once, then up the chain, and the last rung is paged again for ever [H10]', () => {
  expect(pagesOf([opened], 6)).toEqual([
    '0 min: responder',
    '2 min: site-manager',
    '5 min: executive-on-call',
    '6 min: executive-on-call',
    '7 min: executive-on-call',
    '8 min: executive-on-call',
  ])
})

test('a promise that nobody keeps runs out, and the call is paged from the first rung again [H08]', () => {
  const accepted: CallEvent = {
    kind: 'accepted',
    at: minutes(1),
    by: nia,
    role: 'responder',
    dueAt: minutes(11),
  }
  expect(pagesOf([opened, accepted], 3)).toEqual([
    '11 min: promise ran out',
    '11 min: responder',
    '13 min: site-manager',
  ])
})

test('with the patient, or closed, the service waits for a person', () => {
  const accepted: CallEvent = { kind: 'accepted', at: 1, by: nia, role: 'responder', dueAt: 9 }
  const arrived: CallEvent = { kind: 'arrived', at: 2, by: nia }
  expect(pagesOf([opened, accepted, arrived], 1)).toEqual(['waits for a person'])
})

test('a call that is with the patient and forgotten is asked about after the trust’s own time, again and again, and never closed [H08]', () => {
  const accepted: CallEvent = { kind: 'accepted', at: 0, by: nia, role: 'responder', dueAt: 9 }
  const arrived: CallEvent = { kind: 'arrived', at: 0, by: nia }
  const events = [opened, accepted, arrived]
  const asking = { ...chain, withPatientSeconds: 3600 }
  expect(pagesOf(events, 3, asking)).toEqual([
    '60 min: asked responder',
    '120 min: asked responder',
    '180 min: asked responder',
  ])
  expect(foldCall(events)).toMatchObject({
    standing: 'with-patient',
    promise: { user: 'nia' },
    reminded: { open: true },
  })
  expect(foldCall([...events, { kind: 'kept', at: minutes(181), by: nia }]).reminded.open).toBe(false)
})

test('a call whose holder has gone home is paged for up the chain, and whoever accepts has it [H08]', () => {
  const accepted: CallEvent = { kind: 'accepted', at: 0, by: nia, role: 'responder', dueAt: minutes(60) }
  const arrived: CallEvent = { kind: 'arrived', at: 0, by: nia }
  const raised: CallEvent = { kind: 'raised', at: minutes(5), by: service, why: 'shift-over' }
  const events = [opened, accepted, arrived, raised]
  expect(pagesOf([...events], 3)).toEqual([
    '5 min: responder',
    '7 min: site-manager',
    '10 min: executive-on-call',
  ])
  const tom: Actor = { kind: 'staff', user: 'tom', role: 'responder' }
  const taken: CallEvent = {
    kind: 'accepted',
    at: minutes(6),
    by: tom,
    role: 'responder',
    dueAt: minutes(16),
  }
  expect(refusalOf(foldCall(events.slice(0, 3)), taken)).toMatchObject({ why: 'already-accepted' })
  expect(refusalOf(foldCall(events), taken)).toBeNull()
  expect(foldCall([...events, taken])).toMatchObject({
    standing: 'accepted',
    promise: { user: 'tom' },
    raisedAt: null,
  })
  expect(nextStep(foldCall([...events, { kind: 'kept', at: minutes(6), by: nia }]), chain)).toBeNull()
})

test('a telephone that rang out: the next role is paged at once, and once [H01]', () => {
  const rang: CallEvent[] = [
    { ...opened, channel: 'switchboard' },
    { kind: 'offered', at: 0, by: { kind: 'switchboard' }, line: '1' },
    { kind: 'paged', at: 0, by: service, rung: 0, role: 'responder', round: 0 },
    {
      kind: 'ended',
      at: minutes(1),
      by: { kind: 'switchboard' },
      line: '1',
      wasAnswered: false,
      voicemail: true,
    },
  ]
  expect(foldCall(rang).missed).toBe(true)
  expect(pagesOf(rang, 2)).toEqual(['1 min: site-manager', '4 min: executive-on-call'])
})

test('what a switchboard says in any order comes to the same: answered was not missed', () => {
  const line = { at: 1, by: { kind: 'switchboard' } as const, line: '1' }
  const said: CallEvent[] = [
    { kind: 'offered', ...line },
    { kind: 'answered', ...line },
    { kind: 'ended', ...line, wasAnswered: true },
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(said, { minLength: 3 }), (order) => {
      expect(foldCall([opened, ...order])).toMatchObject({ missed: false, hurry: false })
    }),
  )
})

test('what the caller adds meanwhile does not start a wait again', () => {
  const paged: CallEvent = { kind: 'paged', at: 5, by: service, rung: 0, role: 'responder', round: 0 }
  const told: CallEvent = { kind: 'told', at: 60_000, by: caller, told: { worry: 'grey and sleepy' } }
  const before = nextStep(foldCall([opened, paged]), chain)
  expect(nextStep(foldCall([opened, paged, told]), chain)).toEqual(before)
})

test('a chain without an approver, or with a wait of nothing, is refused', () => {
  expect(checkChain({ ...chain, approvedBy: ' ', promiseSeconds: 0 })).toEqual([
    'promise-not-positive',
    'no-approver',
  ])
  expect(checkChain({ ...chain, rungs: [{ role: 'responder', waitSeconds: 0 }] })).toEqual([
    'wait-not-positive',
  ])
})

describe('always', () => {
  const someone = fc
    .constantFrom('nia', 'tom')
    .map((user): Actor => ({ kind: 'staff', user, role: 'responder' }))
  const event: fc.Arbitrary<CallEvent> = fc
    .tuple(fc.nat(10_000), someone)
    .chain(([at, by]) =>
      fc.constantFrom<CallEvent>(
        { kind: 'accepted', at, by, role: 'responder', dueAt: at + 100 },
        { kind: 'on-my-way', at, by, dueAt: at + 200 },
        { kind: 'arrived', at, by },
        { kind: 'given-back', at, by, why: 'emergency on another ward' },
        { kind: 'told', at, by: caller, told: { bed: '4' } },
        { kind: 'promise-expired', at, by: service, role: 'responder' },
        { kind: 'paged', at, by: service, rung: 2, role: 'executive-on-call', round: 40 },
        { kind: 'reopened', at, by, why: 'worse again' },
        { kind: 'raised', at, by: service, why: 'shift-over' },
        { kind: 'reminded', at, by: service, role: 'responder', times: 3 },
        { kind: 'kept', at, by },
        { kind: 'routed', at, by: service, team: 'paediatric' },
        { kind: 'ended', at, by: service, line: '1', wasAnswered: false },
        { kind: 'handed-over', at, by, to: { user: 'omar', role: 'responder' }, dueAt: at + 50 },
      ),
    )

  test('whatever happens short of a person closing it, an open call is either with someone or paged for [H10]', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (tries) => {
        let events: CallEvent[] = [opened]
        for (const tried of tries) {
          const call = foldCall(events)
          if (tried.kind === 'promise-expired' && !call.promise) continue
          if (refusalOf(call, tried) === null) events = [...events, tried]
        }
        const call = foldCall(events)
        expect(call.standing).not.toBe('closed')
        const step = nextStep(call, chain)
        if (call.standing === 'with-patient') expect(call.promise).not.toBeNull()
        else expect(step).not.toBeNull()
      }),
    )
  })
})
