import { people } from '@fresh-eyes/core/people'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'

interface NextJson {
  on: string
  steps: { step: string; title: string; clock?: { due: string; skipped: object[] } }[]
  notWhole: number
}

const by = { role: 'patient' } as const
const changes = [
  change('case-1', 'case', { title: 'The headaches', nation: 'scotland' }),
  change('letter-1', 'letter', { case: 'case-1', letterId: 'request-gp', fields: {} }),
  change('sent-1', 'sent', {
    case: 'case-1',
    letter: 'letter-1',
    letterId: 'request-gp',
    sentOn: '2026-11-20',
    to: 'Exampleton Surgery',
    how: 'post',
    title: 'Request for a second opinion',
    text: 'Please will you refer me?',
  }),
]
const sent = JSON.stringify(caseFile(changes))

describe('fresh-eyes next', () => {
  it('says when to look again, by which rule, with the days that were skipped, from the program itself', async () => {
    const ran = await spawnCli(['next', '--on', '2026-11-27', '--json'], sent)
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const { on, steps } = jsonOf<NextJson>(ran, 'next')
    expect(on).toBe('2026-11-27')
    expect(steps).toMatchObject([
      { step: 'wait', clock: { id: 'uk/request-nudge', as: 'nudge', due: '2026-12-07' } },
    ])
    expect(steps[0]?.clock?.skipped).toContainEqual({ date: '2026-11-30', why: 'St Andrew’s Day' })
    expect(steps[0]?.title).toBe('Wait for an answer. Look again on Monday 7 December 2026')
  })

  it('says what to do once that day has come, for a reader', async () => {
    const { exit, out } = await runHere(['next', 'case.json', '--on', '2026-12-07'], {
      files: { 'case.json': sent },
    })
    expect(exit).toBe(0)
    expect(out).toMatch(
      /^.*999.*\n(.+\n)+\nIt is Monday 7 December 2026\.\n\nThe headaches\n- Ask if your letter arrived\n/,
    )
    expect(out).toContain('- Send a short reminder')
    expect(out.replace(/\s+/g, ' ').split('30 November 2026 (St Andrew’s Day)')).toHaveLength(2)
    expect(out).not.toMatch(/deadline|undefined/)
  })

  it('says that nothing is written yet, and that some of it is not whole', async () => {
    const nothing = await runHere(['next'], { input: JSON.stringify(caseFile([])) })
    expect(nothing).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Nothing is written in this case file yet.'),
    })
    const part = await runHere(['next', '--json'], {
      input: JSON.stringify(caseFile([change('case-9', 'case', { condition: 'migraine' })])),
    })
    expect(jsonOf<NextJson>(part, 'next').notWhole).toBe(1)
  })

  it.each(people.map(({ id }) => id))('knows a next step for %s, on any day', async (id) => {
    const person = people.find((one) => one.id === id)
    const input = JSON.stringify(caseFile(person?.changes ?? []))
    for (const on of [person?.on ?? '', '2027-06-01', '2035-01-01']) {
      const ran = await runHere(['next', '--on', on, '--json'], { input })
      expect(ran.exit).toBe(0)
      expect(jsonOf<NextJson>(ran, 'next').steps.length).toBeGreaterThan(0)
    }
  })

  it.each([
    [
      '{"format": "fresh-eyes-case-file", "version": 3, "owner": "a", "changes": []}',
      'was made by a newer Fresh Eyes',
    ],
    [
      '{"format": "fresh-eyes-case-file", "version": 1, "owner": "a", "changes": [{}]}',
      'is not a case file. At changes[0]',
    ],
    ['{"hello": "there"}', 'is not a case file.'],
    ['age-encryption.org/v1\n-> scrypt x 18\n', 'is a locked backup. Open it first'],
    ['', 'There is nothing in standard input.'],
  ])('cannot run with %j, and says what to mend', async (input, says) => {
    const ran = await runHere(['next'], { input })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(says)
  })
})

function change(entry: string, kind: string, set: object) {
  return { entry, kind, set, writtenAt: '2026-11-20T09:00:00.000Z', tick: 0, device: 'test', by }
}

function caseFile(changes: readonly object[]) {
  return { format: 'fresh-eyes-case-file', version: 1, owner: 'made-up', changes }
}
