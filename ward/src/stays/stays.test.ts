import { expect, test } from 'vitest'
import { minutes } from '../instant/index.ts'
import {
  changeOf,
  checkNhsNumber,
  confidenceIn,
  foldRecord,
  followMerges,
  type FeedEvent,
  type Means,
  type Stay,
} from './index.ts'

const ward = (bed: string, name = 'OAK') => ({ ward: name, bay: 'BAY1', bed })
let next = 0

/** Something the feed said of Ada, some minutes after midnight. */
function said(means: Means, minute: number, more: Partial<FeedEvent> = {}): FeedEvent {
  const at = minutes(minute)
  return {
    ...{
      id: `e${String(next++).padStart(4, '0')}`,
      means,
      trigger: '',
      at,
      recordedAt: at,
      by: { kind: 'feed' },
    },
    ...{ patient: 'HAZEL|1', person: {}, visit: 'V1', care: 'inpatient', place: null, before: null },
    ...{ cancels: null, leftAt: null },
    ...more,
  }
}
const by = (user: string): Pick<FeedEvent, 'by'> => ({ by: { kind: 'hand', user } })
const only = (events: FeedEvent[]): Stay => {
  const { stays } = foldRecord('HAZEL|1', events)
  expect(stays).toHaveLength(1)
  return stays[0]!
}

test('an admission, two moves and a discharge end outside the hospital, with the time', () => {
  const stay = only([
    said('admit', 0, { place: ward('4') }),
    said('move', 60, { place: ward('9', 'ROWAN') }),
    said('leave', 90),
  ])
  expect(stay).toMatchObject({ standing: 'left', leftAt: minutes(90), place: ward('9', 'ROWAN'), doubts: [] })
})

test('a move that is told late, of a time before the last move, moves nobody now', () => {
  const stay = only([
    said('admit', 0, { place: ward('4') }),
    said('move', 60, { place: ward('6') }),
    said('move', 30, { place: ward('5'), recordedAt: minutes(120) }),
  ])
  expect(stay.place).toEqual(ward('6'))
})

test('a cancelled transfer puts the person back, and one that overtakes its transfer on the way does too [H04]', () => {
  const admit = said('admit', 0, { place: ward('4') })
  const move = said('move', 60, { place: ward('9', 'ROWAN') })
  const cancel = said('cancel-move', 60, { recordedAt: minutes(75), cancels: minutes(60), place: ward('4') })
  // One that does not say where the person is puts them back as well.
  for (const taken of [cancel, { ...cancel, place: null }]) {
    for (const order of [
      [admit, move, taken],
      [taken, move, admit],
      [admit, taken, move],
    ]) {
      expect(only(order)).toMatchObject({ standing: 'in', place: ward('4') })
    }
  }
})

test('a cancel that is sent twice takes back one transfer, not two', () => {
  const cancel = (id: string) =>
    said('cancel-move', 60, { id, recordedAt: minutes(75), cancels: minutes(60) })
  const stay = only([
    said('admit', 0, { place: ward('4') }),
    said('move', 30, { place: ward('5') }),
    said('move', 60, { place: ward('6') }),
    cancel('z1'),
    cancel('z2'),
  ])
  expect(stay.place).toEqual(ward('5'))
})

test('a cancel that names another time takes back the last transfer to the place that it names, and else nothing', () => {
  const events = [said('admit', 0, { place: ward('4') }), said('move', 30, { place: ward('5') })]
  const wrong = (before: ReturnType<typeof ward>) =>
    said('cancel-move', 31, { recordedAt: minutes(75), cancels: minutes(31), before, place: null })
  expect(only([...events, wrong(ward('5'))]).place).toEqual(ward('4'))
  expect(only([...events, wrong(ward('6'))])).toMatchObject({
    place: ward('5'),
    doubts: ['cancelled-nothing'],
  })
})

test('a discharge is taken back with A13, and the person is in their bed again [H17]', () => {
  const events = [said('admit', 0, { place: ward('4') }), said('leave', 60)]
  const before = only(events)
  const after = only([
    ...events,
    said('cancel-leave', 60, { recordedAt: minutes(70), cancels: minutes(60), place: ward('4') }),
  ])
  expect(after).toMatchObject({ standing: 'in', leftAt: null, place: ward('4') })
  expect(changeOf(before, after)).toBe('back')
})

test('an admission that was cancelled and made again is one stay, and is in', () => {
  const events = [
    said('admit', 0, { place: ward('4') }),
    said('cancel-admit', 0, { recordedAt: minutes(5), cancels: minutes(0) }),
  ]
  expect(only(events).standing).toBe('cancelled')
  expect(only([...events, said('admit', 10, { place: ward('5') })])).toMatchObject({
    standing: 'in',
    place: ward('5'),
  })
})

test('an update that repeats the old bed does not undo a move by hand; one that names a new bed does', () => {
  const events = [
    said('admit', 0, { place: ward('4') }),
    said('move', 30, { place: ward('5'), ...by('hana') }),
    said('update', 40, { place: ward('4') }),
  ]
  expect(only(events)).toMatchObject({ place: ward('5'), placedBy: { kind: 'hand', user: 'hana' } })
  expect(only([...events, said('update', 50, { place: ward('6') })]).place).toEqual(ward('6'))
})

test('without a visit number, a second admission after leaving is a second stay', () => {
  const none = { visit: null }
  const { stays } = foldRecord('HAZEL|1', [
    said('admit', 0, { place: ward('4'), ...none }),
    said('leave', 60, none),
    said('update', 70, none),
    said('admit', 90, { place: ward('7'), ...none }),
  ])
  expect(stays.map(({ key, standing }) => `${key} ${standing}`)).toEqual(['HAZEL|1/#1 left', 'HAZEL|1/#2 in'])
})

test('a move of someone whose admission never came is shown, with the question', () => {
  expect(only([said('move', 60, { place: ward('4') })])).toMatchObject({
    standing: 'in',
    doubts: ['admission-not-seen'],
  })
})

test('a death is believed, shown with the stay, and can be taken back [H17]', () => {
  const events = [said('admit', 0, { place: ward('4') }), said('update', 60, { person: { died: true } })]
  expect(changeOf(only(events.slice(0, 1)), only(events))).toBe('died')
  expect(only([...events, said('update', 70, { person: { died: false } })]).died).toBe(false)
})

test('an NHS number that fails its last digit, or is a placeholder, is a question', () => {
  expect(checkNhsNumber('999 000 0018')).toBe('fits')
  expect(checkNhsNumber('9990000019')).toBe('last-digit-differs')
  expect(checkNhsNumber('999000001')).toBe('not-ten-digits')
  // Both fit their own last digit.
  expect(checkNhsNumber('9999999999')).toBe('placeholder')
  expect(checkNhsNumber('1111111111')).toBe('placeholder')
  const { person } = foldRecord('HAZEL|1', [said('admit', 0, { person: { nhsNumber: '9990000019' } })])
  expect(person.doubts).toEqual(['nhs-number-check-failed'])
})

test('a name and a date of birth that both change are a question: it may be another person [H04]', () => {
  const { person } = foldRecord('HAZEL|1', [
    said('admit', 0, { person: { family: 'MADE-UP', born: '1940-02-29' } }),
    said('update', 1, { person: { family: 'Otherwise', born: '1951-11-30' } }),
  ])
  expect(person.doubts).toEqual(['name-and-birth-changed'])
})

test('a merge joins two records, the other way round parts nothing, and taken back each is as it was [H04]', () => {
  const merge = (id: string, from: string, into: string, minute: number) =>
    said('merge', minute, { id, patient: from, into, visit: null })
  const first = merge('m1', 'HAZEL|2', 'HAZEL|1', 10)
  expect(followMerges([first]).get('HAZEL|2')).toBe('HAZEL|1')
  const turned = followMerges([first, merge('m2', 'HAZEL|1', 'HAZEL|2', 20)])
  expect([turned.get('HAZEL|1'), turned.get('HAZEL|2')]).toEqual(['HAZEL|2', 'HAZEL|2'])
  const undone = followMerges([
    first,
    said('unmerge', 30, { patient: 'HAZEL|2', into: 'HAZEL|1', undoes: 'm1' }),
  ])
  expect(undone.get('HAZEL|2')).toBe('HAZEL|2')
})

test('how sure a bed is: by the feed, by an update, by hand, shared, silent', () => {
  const now = minutes(100)
  const heard = { heardAt: minutes(95), now, silentAfter: minutes(15) }
  const fed = only([said('admit', 0, { place: ward('4') })])
  expect(confidenceIn(fed, [fed], heard)).toMatchObject({ sure: 'yes', why: 'fed' })
  expect(confidenceIn(fed, [fed], { ...heard, heardAt: minutes(84) })).toMatchObject({
    sure: 'no',
    why: 'feed-silent',
  })
  const other = { ...fed, key: 'other' }
  expect(confidenceIn(fed, [fed, other], heard)).toMatchObject({ sure: 'no', why: 'shared-bed', with: 1 })
  const noBay = { ...other, place: { ...ward('4'), bay: null } }
  expect(confidenceIn(fed, [fed, noBay], heard).why).toBe('shared-bed')
  const updated = only([said('admit', 0, { place: ward('4') }), said('update', 5, { place: ward('5') })])
  expect(confidenceIn(updated, [updated], heard)).toMatchObject({ sure: 'partly', why: 'by-update' })
  const byHand = only([
    said('admit', 0, { place: ward('4') }),
    said('move', 5, { place: ward('5'), ...by('hana') }),
  ])
  expect(confidenceIn(byHand, [byHand], heard)).toMatchObject({
    sure: 'partly',
    why: 'by-hand',
    user: 'hana',
  })
})
