import { describe, expect, it } from 'vitest'
import {
  emptyCaseFile,
  entriesOf,
  historyOf,
  liveEntries,
  newChange,
  newEntry,
  newRemoval,
  nextStamp,
  validateChange,
  viewOf,
  type Author,
  type Change,
  type Stamp,
} from './index.ts'

const amina: Author = { role: 'patient', name: 'Amina Farah' }
const yusuf: Author = { role: 'carer', name: 'Yusuf Farah' }
const at = (minute: number, device = 'phone', tick = 0): Stamp => ({
  writtenAt: `2026-11-27T09:${String(minute).padStart(2, '0')}:00.000Z`,
  tick,
  device,
})
const concern = newEntry(
  'concern',
  { words: 'My chest hurts', case: 'chest' },
  { entry: 'c1', stamp: at(0), by: amina },
)

describe('the entries as they stand', () => {
  it('lay each change over the one before, field by field', () => {
    const later = newChange(
      'concern',
      { words: 'My chest hurts at night' },
      { entry: 'c1', stamp: at(5), by: yusuf },
    )
    expect(entriesOf([later, concern])).toEqual([
      {
        id: 'c1',
        kind: 'concern',
        fields: { words: 'My chest hurts at night', case: 'chest' },
        createdAt: '2026-11-27T09:00:00.000Z',
        changedAt: '2026-11-27T09:05:00.000Z',
        by: amina,
      },
    ])
  })

  it('are the same from a case file', () => {
    expect(entriesOf({ ...emptyCaseFile('amina'), changes: [concern] })).toEqual(entriesOf([concern]))
  })

  it('take the later tick, and then the later device, of one millisecond', () => {
    const said = (words: string, stamp: Stamp) =>
      newChange('concern', { words }, { entry: 'c1', stamp, by: amina })
    const its = [
      concern,
      said('third', at(1, 'a', 2)),
      said('first', at(1, 'z', 1)),
      said('last', at(1, 'b', 2)),
    ]
    expect(entriesOf(its)[0]?.fields).toMatchObject({ words: 'last' })
  })

  it('keep both fields when a patient and a carer change different ones at once', () => {
    const told = newEntry(
      'told',
      { when: 'not-recorded', byWhom: 'not-recorded', said: 'It is stress', unexplained: 'The fever' },
      { entry: 't1', stamp: at(0), by: amina },
    )
    const one = newChange('told', { byWhom: 'Dr Okafor' }, { entry: 't1', stamp: at(2, 'phone'), by: amina })
    const other = newChange(
      'told',
      { unexplained: 'The fever and the rash' },
      { entry: 't1', stamp: at(2, 'tablet'), by: yusuf },
    )
    expect(entriesOf([told, one, other])[0]?.fields).toMatchObject({
      byWhom: 'Dr Okafor',
      unexplained: 'The fever and the rash',
      said: 'It is stress',
    })
  })

  it('settle the choices of the one page key by key', () => {
    const page = newEntry(
      'one-page',
      { choices: { t1: 'pin', t2: 'drop' } },
      { entry: 'p1', stamp: at(0), by: amina },
    )
    const one = newChange('one-page', { choices: { t2: 'auto' } }, { entry: 'p1', stamp: at(2), by: amina })
    const other = newChange(
      'one-page',
      { choices: { t3: 'pin' } },
      { entry: 'p1', stamp: at(1, 'tablet'), by: yusuf },
    )
    expect(entriesOf([one, page, other])[0]?.fields).toEqual({
      choices: { t1: 'pin', t2: 'auto', t3: 'pin' },
    })
  })

  it('settle the fields of a letter key by key, and null takes a key away', () => {
    const draft = newEntry(
      'letter',
      { letterId: 'request-gp', fields: { ask: 'a', gp: 'b' } },
      { entry: 'l1', stamp: at(0), by: amina },
    )
    const one = newChange(
      'letter',
      { fields: { ask: 'A second opinion' } },
      { entry: 'l1', stamp: at(1), by: amina },
    )
    const other = newChange(
      'letter',
      { fields: { gp: null, reasons: ['x'] } },
      { entry: 'l1', stamp: at(1, 'tablet'), by: yusuf },
    )
    expect(entriesOf([other, one, draft])[0]?.fields).toEqual({
      letterId: 'request-gp',
      fields: { ask: 'A second opinion', reasons: ['x'] },
    })
  })

  it('lose a field that need not be there when it is set to null', () => {
    const taken = newChange('concern', { case: null }, { entry: 'c1', stamp: at(1), by: amina })
    expect(validateChange(taken)).toEqual({ valid: taken })
    expect(entriesOf([concern, taken])[0]?.fields).toEqual({ words: 'My chest hurts' })
  })

  it('leave out an entry whose first change has not been read yet, and say so', () => {
    const later = newChange('told', { said: 'It is stress' }, { entry: 't1', stamp: at(5), by: amina })
    expect(viewOf([later])).toEqual({
      entries: [],
      parts: [
        {
          id: 't1',
          kind: 'told',
          fields: { said: 'It is stress' },
          missing: ['when', 'byWhom', 'unexplained'],
        },
      ],
    })
  })

  it('keep apart what a later version wrote', () => {
    const strange = { ...concern, kind: 'dream', entry: 'd1' }
    expect(viewOf([strange, concern])).toMatchObject({
      entries: [{ id: 'c1' }],
      parts: [{ id: 'd1', kind: 'dream' }],
    })
  })

  it('cannot be reached through __proto__', () => {
    const evil = JSON.parse(
      '{"letterId":"x","fields":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}}',
    ) as object
    const its = [{ ...concern, kind: 'letter', set: evil }]
    const [entry] = entriesOf(its)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((entry?.fields as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a removed entry', () => {
  const removal = newRemoval('concern', { entry: 'c1', stamp: at(3), by: amina })

  it('is out of sight, and its words are still there', () => {
    const entries = entriesOf([concern, removal])
    expect(entries).toMatchObject([{ id: 'c1', removed: true, fields: { words: 'My chest hurts' } }])
    expect(liveEntries(entries)).toEqual([])
  })

  it('comes back when it is written to again', () => {
    const back = newChange('concern', {}, { entry: 'c1', stamp: at(4), by: amina })
    expect(liveEntries(entriesOf([concern, removal, back]))).toHaveLength(1)
  })
})

describe('the history of an entry', () => {
  it('has every change, oldest first, those that lost too', () => {
    const other: Change = newEntry('note', { words: 'else' }, { entry: 'n1', stamp: at(1), by: amina })
    const later = newChange('concern', { words: 'b' }, { entry: 'c1', stamp: at(2), by: yusuf })
    expect(historyOf([later, other, concern], 'c1')).toEqual([concern, later])
  })
})

describe('the next stamp', () => {
  it('is now, with tick 0, when the clock has moved on', () => {
    expect(nextStamp(at(1), '2026-11-27T09:02:00.000Z', 'tablet')).toEqual(at(2, 'tablet'))
  })

  it('keeps the last instant and counts on, when the clock was set back ten years', () => {
    expect(nextStamp(at(1, 'phone', 4), '2016-11-27T09:02:00.000Z', 'tablet')).toEqual(at(1, 'tablet', 5))
  })

  it('counts on after a stamp of a device whose clock was ten years ahead', () => {
    const ahead = { writtenAt: '2036-11-27T09:02:00.000Z', tick: 0, device: 'old' }
    expect(nextStamp(ahead, '2026-11-27T09:02:00.000Z', 'phone')).toEqual({
      ...ahead,
      tick: 1,
      device: 'phone',
    })
  })

  it.each(['', 'yesterday', '2026-11-27', '2026-02-30T09:00:00.000Z', '+010000-01-01T00:00:00.000Z'])(
    'never takes %j for a moment',
    (now) => {
      expect(nextStamp(at(1), now, 'phone')).toEqual(at(1, 'phone', 1))
      expect(nextStamp(undefined, now, 'phone')).toEqual({
        writtenAt: '1970-01-01T00:00:00.000Z',
        tick: 0,
        device: 'phone',
      })
    },
  )
})

describe('100,000 changes', () => {
  it('are laid over each other in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      newEntry(
        'symptom',
        { when: 'not-recorded', words: `tired ${i}` },
        { entry: `s${i % 40_000}`, stamp: at(i % 60, 'phone', i), by: amina },
      ),
    )
    const started = performance.now()
    expect(entriesOf(many)).toHaveLength(40_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
