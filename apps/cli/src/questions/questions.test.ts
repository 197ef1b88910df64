import { nations } from '@fresh-eyes/core/nations'
import { nationIds, questionsFor } from '@fresh-eyes/core/routes'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'
import type { QuestionList } from './list-questions.ts'

describe('fresh-eyes questions', () => {
  it('lists ids, choices and when each is asked, from the program itself', async () => {
    const ran = await spawnCli(['questions', '--nation', 'wales', '--json'])
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const list = jsonOf<QuestionList>(ran, 'questions')
    expect(list).toMatchObject({ nation: 'wales', first: 'urgency' })
    expect(list.questions.map(({ id }) => id)).not.toContain('gp-contacts')
    expect(list.questions.find(({ id }) => id === 'who')).toMatchObject({
      asks: 'Who needs the second opinion?',
      askedWhen: ['urgency/can-wait', 'getting-worse/no'],
      choices: expect.arrayContaining([
        expect.objectContaining({ id: 'carer-without-consent', leadsTo: { route: 'get-consent-first' } }),
      ]),
    })
  })

  it.each(nationIds)('in %s, gives every question and every answer words of its own', async (nation) => {
    const { questions } = jsonOf<QuestionList>(
      await runHere(['questions', '--nation', nation, '--json']),
      'questions',
    )
    const asked = questionsFor(nations[nation].routes)
    expect(questions.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
    const wordless = questions.flatMap(({ id, asks, choices }) => [
      ...(asks === id ? [id] : []),
      ...choices.filter((choice) => choice.label === choice.id).map((choice) => `${id}/${choice.id}`),
    ])
    expect(wordless).toEqual([])
    expect(questions.filter(({ id, askedWhen }) => (id === 'urgency') !== (askedWhen.length === 0))).toEqual(
      [],
    )
  })

  it('prints what an advocate can read, with 999 above it', async () => {
    const { exit, out } = await runHere(['questions', '--nation', 'scotland'])
    expect(exit).toBe(0)
    expect(out).toMatch(/^.*999.*\n/)
    expect(out).toContain('who: Who needs the second opinion?')
    expect(out).toContain('Asked after: who/attorney-or-guardian.')
    expect(out.split('\n').filter((line) => line.length > 78)).toEqual([])
  })

  it.each([
    [['questions'], 'Say which nation, with --nation.'],
    [['questions', '--nation', 'cornwall'], '"cornwall" is not a nation.'],
    [['questions', '--nation', 'Wales'], 'Did you mean "wales"?'],
    [['questions', '--nation', 'norther-ireland'], 'Did you mean "northern-ireland"?'],
    [['questions', 'who', '--nation', 'wales'], '"who" is one word too many'],
    [['questions', '--nation'], '--nation needs a value after it.'],
    [['questions', '--nation', 'wales', '--nation', 'wales'], '--nation was given twice.'],
    [['questions', '--nation', 'wales', '--json=yes'], '--json takes no value.'],
    [['questions', '--nations', 'wales'], 'Did you mean "--nation"?'],
    [['questions', '-n', 'wales'], '"-n" is not an option of "questions".'],
    [['questions', '--nation', 'wales', '--on', '2026-02-30'], '"2026-02-30" is not a day.'],
  ])('%j cannot run, and says what to mend', async (args, says) => {
    const ran = await runHere(args)
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(says)
    expect(ran.err).toMatch(/\n$/)
  })

  it('says the same as JSON, with what exists', async () => {
    const ran = await runHere(['questions', '--nation', 'walse', '--json'])
    expect(ran.exit).toBe(2)
    expect(jsonOf(ran, 'error')).toEqual({
      error: '"walse" is not a nation.',
      known: nationIds,
      closest: 'wales',
    })
  })
})
