import { entriesOf } from '@fresh-eyes/core/casefile'
import { manyEntries, people, personById } from '@fresh-eyes/core/people'
import { describe, expect, it } from 'vitest'
import { wordsOfPdf } from '../../../../tools/check-pdf/words-of.ts'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'

interface PageJson {
  title: string
  text: string
  html: string
  shown: string[]
  leftOut: { entry: string; why: string }[]
  fits: boolean
}

describe('fresh-eyes page', () => {
  it('puts Maureen’s case on one page, from the program itself', async () => {
    const maureen = personById('england-ovarian')!
    const ran = await spawnCli(['page', '--on', maureen.on, '--json'], fileOf(maureen.changes))
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const { text, fits, shown } = jsonOf<PageJson>(ran, 'page')
    expect(fits).toBe(true)
    expect(text).toContain('which treatment should come first for my ovarian cancer')
    expect(shown).toContain('adeyemi-northmoor-chemo-first')
  })

  it.each(people.map(({ id }) => id))('accounts for every entry of %s', async (id) => {
    const { changes, on } = personById(id)!
    const ran = await runHere(['page', '--on', on, '--json'], { input: fileOf(changes) })
    const { shown, leftOut } = jsonOf<PageJson>(ran, 'page')
    const all = entriesOf(changes).filter(({ kind, removed }) => placed.includes(kind) && !removed)
    expect([...shown, ...leftOut.map(({ entry }) => entry)].toSorted()).toEqual(
      all.map(({ id }) => id).toSorted(),
    )
  })

  it('prints the page for a reader, and says what is not on it and why', async () => {
    const { changes, on } = personById('scotland-carer')!
    const ran = await runHere(['page', '--on', on], { input: fileOf(changes) })
    expect(ran.exit).toBe(0)
    expect(ran.out).toContain('Alasdair Mackinnoch')
    expect(ran.err.replace(/\s+/g, ' ')).toContain(
      'mackinnoch-rory-on-the-clinic: Notes and worries stay off unless you pin them.',
    )
  })

  it('does what was pinned and left off in the case file', async () => {
    const { changes, on } = personById('scotland-carer')!
    const caseId = entriesOf(changes).find(({ kind }) => kind === 'case')?.id
    const choice = {
      entry: 'page-of-the-case',
      kind: 'one-page',
      set: {
        case: caseId,
        choices: { 'mackinnoch-rory-on-the-clinic': 'pin', 'mackinnoch-harbour-as-rory-saw-it': 'drop' },
      },
      writtenAt: '2026-12-09T09:00:00.000Z',
      tick: 0,
      device: 'test',
      by: { role: 'patient' },
    }
    const ran = await runHere(['page', '--on', on, '--json'], { input: fileOf([...changes, choice]) })
    const { shown, leftOut } = jsonOf<PageJson>(ran, 'page')
    expect(shown).toContain('mackinnoch-rory-on-the-clinic')
    expect(leftOut).toContainEqual({ entry: 'mackinnoch-harbour-as-rory-saw-it', why: 'dropped' })
  })

  it('prints a page to open in a browser', async () => {
    const { changes } = personById('scotland-carer')!
    const ran = await runHere(['page', '--format', 'html'], { input: fileOf(changes) })
    expect(ran.out).toMatch(/^<!doctype html>/)
    expect(ran.out).toContain('paper-narrow-first')
  })

  it.each(['pdf', 'docx', 'eml'])('goes to a file of its own as %s', async (format) => {
    const { changes } = personById('scotland-carer')!
    const files: Record<string, Uint8Array> = {}
    const ran = await runHere(['page', '--format', format, '--out', `page.${format}`, '--json'], {
      input: fileOf(changes),
      files,
    })
    expect(jsonOf<PageJson>(ran, 'page').fits).toBe(true)
    expect(Object.keys(files)).toEqual([`page.${format}`])
    if (format !== 'pdf') return
    const [only, ...more] = await wordsOfPdf(files['page.pdf']!)
    expect(more).toEqual([])
    expect(only).toContain('Alasdair Mackinnoch')
  })

  it('puts a record of 2,000 entries on one page too', async () => {
    const ran = await runHere(['page', '--json'], { input: fileOf(manyEntries(2000)) })
    expect(jsonOf<PageJson>(ran, 'page').leftOut.length).toBeGreaterThan(1900)
  })

  it.each([
    [['page'], [], 'There is no case in this file yet.'],
    [['page', '--case', 'mackinoch'], personById('scotland-carer')!.changes, 'mackinnoch-case'],
    [['page', '--format', 'pfd'], [], 'a format of the page'],
    [['page'], people.flatMap(({ changes }) => changes), 'Say which, with --case.'],
  ])('cannot run %j, and says what to mend', async (args, changes, says) => {
    const ran = await runHere(args, { input: fileOf(changes) })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err.replace(/\s+/g, ' ')).toContain(says)
  })
})

const placed: readonly string[] = [
  'contact',
  'symptom',
  'treatment',
  'told',
  'question',
  'note',
  'concern',
  'sent',
].concat(['reply', 'reason', 'enclosure'])

function fileOf(changes: readonly object[]): string {
  return JSON.stringify({ format: 'fresh-eyes-case-file', version: 2, owner: 'made-up', changes })
}
