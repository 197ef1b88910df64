import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { letterById, letterExamples, letterIds, type LetterId } from '@fresh-eyes/core/letters'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, validates } from '../testing/run.ts'

interface LetterJson {
  letter: string
  text: string
  asks: { id: string }[]
  spoken: string[]
  findings: { part: string; mend: string }[]
}

/** An example as JSON: lists for what is typed several times, true and false for what is ticked. */
function asJson(id: LetterId, nation: string, draft: Readonly<Record<string, string>>): object {
  const json: Record<string, unknown> = { nation }
  for (const { id: field, kind, most = 1, columns = [], choices } of letterById[id].fields) {
    const numbers = Array.from({ length: most }, (_, i) => i + 1)
    if (kind === 'texts') {
      json[field] = numbers.map((n) => draft[`${field}${n}`] ?? '')
      continue
    }
    if (kind === 'rows') {
      json[field] = numbers.map((n) =>
        Object.fromEntries(columns.map((column) => [column, draft[`${column}${n}`] ?? ''])),
      )
      continue
    }
    if (kind === 'gaps') {
      json[field] = numbers
        .filter((n) => draft[`${field}${n}`])
        .map((n) => ({
          recommendation: draft[`${field}${n}`],
          happened: draft[`${field}${n}Happened`] ?? '',
        }))
      continue
    }
    const typed = draft[field]
    if (typed === undefined) continue
    if (kind === 'lines') json[field] = typed.split('\n')
    else if (kind === 'yes-no') json[field] = typed === 'yes'
    else if (choices?.includes(typed) ?? true) json[field] = typed
  }
  return json
}

const all = Object.entries(letterExamples).flatMap(([id, examples]) =>
  examples.map((example) => ({ letterId: id as LetterId, ...example })),
)

describe('fresh-eyes letter', () => {
  it('lists every letter with what it is for, and where it can be written', async () => {
    const ran = await runHere(['letter'])
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(ran.out).toContain('clarification             To ask for an answer in writing')
    expect(ran.out.split('\n').filter((line) => line.length > 78)).toEqual([])
    const { letters } = jsonOf<{ letters: { id: string; nations: string[] }[] }>(
      await runHere(['letter', '--json']),
      'letters',
    )
    expect(letters.map(({ id }) => id)).toEqual([...letterIds])
    expect(letters.find(({ id }) => id === 'next-stage')?.nations).not.toContain('england')
  })

  it.each([
    ['prior-approval', 'england', 'you can ask your GP to refer you to a hospital you name', 'request-gp'],
    [
      'complaint-commissioner',
      'scotland',
      'a complaint goes to the practice or the hospital itself',
      'complaint-practice',
    ],
    ['next-stage', 'england', 'there is one local stage', 'Ombudsman'],
  ])('says of %s in %s why there is none, and what there is instead', async (id, nation, why, instead) => {
    const ran = await runHere(['letter', id], { input: JSON.stringify({ nation }) })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    const said = ran.err.replace(/\s+/g, ' ')
    expect(said).toContain(why)
    expect(said).toContain(instead)
  })
})

describe.each(all)(
  'fresh-eyes letter $letterId, the $id example',
  ({ letterId, nation, today, version = 'short', draft }) => {
    const value = asJson(letterId, nation, draft)

    it('takes JSON as the published schema says, and gives the letter that the same draft gives elsewhere', async () => {
      expect(validates(value, `letter-${letterId}`)).toBe(true)
      const ran = await runHere(['letter', letterId, '--on', today, '--version', version, '--json'], {
        input: JSON.stringify(value),
      })
      const letter = jsonOf<LetterJson>(ran, 'letter')
      expect(letter.letter).toBe(letterId)
      const read = letterById[letterId].readSentences(letters[letterId])
      if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
      const how = { nation, today, version }
      const written = letterById[letterId].write(draft, how, read.sentences, guidelines)
      expect(letter.text).toBe(renderText(written.document))
      expect(letter.asks).toEqual(written.asks)
      expect(ran.exit).toBe(written.missing.length > 0 ? 1 : 0)
    })
  },
)

describe.each(Object.keys(letterExamples))('the schema of %s', (id) => {
  it.each<[string, object]>([
    ['no nation', { name: 'Jo Shaw' }],
    ['a key that is none', { nation: 'wales', nmae: 'Jo Shaw' }],
    ['a number for a text', { nation: 'wales', name: 7 }],
    ['a text for a list', { nation: 'wales', address: '2 Sample Street' }],
  ])('refuses %s, and so does the program', async (_what, value) => {
    expect(validates(value, `letter-${id}`)).toBe(false)
    expect((await runHere(['letter', id], { input: JSON.stringify(value) })).exit).toBe(2)
  })
})
