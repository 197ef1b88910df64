import { people } from '@fresh-eyes/core/people'
import { nationIds } from '@fresh-eyes/core/routes'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'

interface LadderJson {
  nation: string
  rungs: { rung: string; standing?: string }[]
  here?: string
  next?: { rung: string; letter?: string }
}

describe('fresh-eyes ladder', () => {
  it.each(nationIds)('shows the ladder of %s from the ground up', async (nation) => {
    const { rungs } = jsonOf<LadderJson>(await runHere(['ladder', '--nation', nation, '--json']), 'ladder')
    expect(rungs.at(0)?.rung).toBe('clarify')
    expect(rungs.at(-1)?.rung).toBe('ombudsman')
    expect(rungs.some(({ rung }) => rung === 'next-stage')).toBe(nation !== 'england')
    expect(rungs.every(({ standing }) => standing === undefined)).toBe(true)
  })

  it('says where Fintan stands after his no by telephone, from the program itself', async () => {
    const input = caseOf('northern-ireland-new-year')
    const ran = await spawnCli(
      ['ladder', '--nation', 'northern-ireland', '-', '--on', '2026-01-20', '--json'],
      input,
    )
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(jsonOf<LadderJson>(ran, 'ladder')).toMatchObject({
      here: 'ask',
      next: { rung: 'reasons', letter: 'reasons-for-refusal' },
    })
  })

  it('reads for a person: where they are, when a rung opens, and who can help', async () => {
    const { exit, out } = await runHere(
      ['ladder', '--nation', 'scotland', 'case.json', '--on', '2026-12-09'],
      {
        files: { 'case.json': caseOf('scotland-carer') },
      },
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/You are here/)
    expect(out).toContain('Patient Advice and Support Service (PASS)')
    expect(out).not.toMatch(/undefined|\{/)
  })

  it.each([
    [['ladder'], 'Say which nation, with --nation.'],
    [['ladder', '--nation', 'wales', '-'], 'There is no open case of wales in it by that name.'],
  ])('cannot run with %j, and says what to mend', async (args, says) => {
    const ran = await runHere(args, { input: caseOf('scotland-carer') })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(says)
  })
})

function caseOf(id: string): string {
  const changes = people.find((one) => one.id === id)?.changes ?? []
  return JSON.stringify({ format: 'fresh-eyes-case-file', version: 2, owner: 'made-up', changes })
}
