import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { entriesOf, newEntry, validateChange, type Entry } from '../casefile/index.ts'
import { markSent, sayStep, stepIds, type StepWords } from './index.ts'

const words = parse(
  readFileSync(new URL('../../../content/words/en/next-steps.yaml', import.meta.url), 'utf8'),
) as Record<string, StepWords>

describe('the words of the steps', () => {
  it('are there for every step, and for no other', () => {
    expect(Object.keys(words).sort()).toEqual([...stepIds].sort())
  })

  it.each(stepIds)('"%s" leave no brace and frighten nobody', (id) => {
    const step = words[id]
    for (const on of ['2026-12-11', undefined]) {
      const said = sayStep({ to: 'Dr Pugh', noted: 'Ring the ward.', ...(on && { on }) }, step as StepWords)
      const all = Object.values(said).join(' ')
      expect(all).not.toMatch(/[{}]/)
      expect(all).not.toMatch(/\b(simply|just|must|entitled|right to|deadline|legal|too late)\b/i)
    }
  })

  it('have words for no day wherever they speak of a day that can be unknown', () => {
    for (const id of ['wait', 'keep-waiting', 'wait-for-the-referral'])
      expect(words[id]).toHaveProperty('withoutDay')
  })

  it('say the date in full', () => {
    const said = sayStep({ on: '2026-12-11', to: 'Dr Pugh' }, words['wait'] as StepWords)
    expect(said.title).toBe('Wait for an answer. Look again on Friday 11 December 2026')
    expect(said.says).toContain('Your letter went to Dr Pugh.')
  })

  it('leave a name as it is, braces and all', () => {
    expect(
      sayStep({ on: '2026-12-11', to: '{day} $& Smith' }, { title: '{to}', says: '{to}: {day}' }),
    ).toEqual({
      title: '{day} $& Smith',
      says: '{day} $& Smith: Friday 11 December 2026',
    })
  })
})

describe('marking a letter as sent', () => {
  const stamp = { writtenAt: '2026-11-27T09:14:03.120Z', tick: 0, device: 'phone' }
  const by = { role: 'patient' as const }
  const letter = entriesOf([
    newEntry(
      'letter',
      { letterId: 'request-gp', fields: { ask: 'x' }, case: 'tired' },
      { entry: 'l1', stamp, by },
    ),
  ])[0] as Entry<'letter'>
  const sending = { sentOn: '2026-11-27', to: 'The practice manager', how: 'hand' as const }

  it('freezes what was printed, with its case and its sources', () => {
    const citations = ['NICE NG188']
    const fields = markSent(
      letter,
      { title: 'A request', text: 'Dear …', html: '<p>Dear …</p>', citations },
      sending,
    )
    citations.push('added afterwards')
    expect(fields).toEqual({
      letter: 'l1',
      letterId: 'request-gp',
      case: 'tired',
      title: 'A request',
      text: 'Dear …',
      html: '<p>Dear …</p>',
      citations: ['NICE NG188'],
      ...sending,
    })
  })

  it('gives fields that may be kept as they are', () => {
    const change = newEntry('sent', markSent(letter, { title: 'A', text: 'B' }, sending), {
      entry: 's1',
      stamp,
      by,
    })
    expect(validateChange(change)).toEqual({ valid: change })
    expect(validateChange(JSON.parse(JSON.stringify(change)))).toEqual({ valid: change })
  })
})
