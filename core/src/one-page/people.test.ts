import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import { measure } from '@fresh-eyes/paper/measure'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { entriesOf, type Entry } from '../casefile/index.ts'
import { manyEntries, people } from '../people/index.ts'
import { onePage, pageEntries, type OnePage } from './index.ts'

describe.each(people)('the page of $name', ({ id, changes, on }) => {
  const entries = entriesOf(changes)
  const page = onePage(...ofCase(entries), { today: on, choices: {}, sentences })

  it('reads as it was approved', async () => {
    await expect(approved(page, entries)).toMatchFileSnapshot(`./approved/${id}.approved.txt`)
  })

  it('is one page', () => {
    expect(measure(page.document).fits).toBe(true)
  })
})

it('puts a record of 2,000 entries on one page, and lists the others', async () => {
  const entries = entriesOf(manyEntries(2000))
  const page = onePage(...ofCase(entries), { today: '2026-11-27', choices: {}, sentences })
  expect(measure(page.document).fits).toBe(true)
  expect(page.shown.length + page.leftOut.length).toBe(1999)
  const first = { ...page, leftOut: page.leftOut.slice(0, 3) }
  await expect(approved(first, entries)).toMatchFileSnapshot('./approved/2000-entries.approved.txt')
})

function ofCase(entries: readonly Entry[]): [ReturnType<typeof pageEntries>, string | undefined] {
  const caseId = entries.find(({ kind }) => kind === 'case')?.id
  return [pageEntries(entries, caseId), caseId]
}

/** The page, and below a line what stands beside it. */
function approved({ document, leftOut, shortened }: OnePage, entries: readonly Entry[]): string {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]))
  const notes = [
    ...shortened.map((id) => `shortened  ${id}`),
    ...leftOut.map(({ entry, why }) => `left out   ${why}: ${kinds.get(entry) ?? ''} ${entry}`),
    `lines      ${measure(document).lines} of ${measure(document).room}`,
  ]
  return `${renderText(document, { width: 88 })}\n${'-'.repeat(88)}\n${notes.map((note) => `${note}\n`).join('')}`
}
