import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import type { Document } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { renderText } from '@fresh-eyes/paper/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOfPdf } from '../../../tools/check-pdf/words-of.ts'
import { entriesOf, type OutputEntry } from '../casefile/index.ts'
import { manyEntries } from '../people/index.ts'
import { onePage, pageEntries } from './index.ts'
import { anyRecord } from './made-up-entries.ts'
import { placeOf, type Choices } from './page-entry.ts'

const today = '2026-11-27'
const pageOf = (entries: readonly OutputEntry[], caseId: string, choices: Choices) =>
  onePage(entries, caseId, { today, choices, sentences })

describe('always', () => {
  it('is exactly one page, whatever is in the record', () => {
    fc.assert(
      fc.property(anyRecord(), ({ entries, caseId, choices }) => {
        const { document } = pageOf(pageEntries(entries, caseId), caseId, choices)
        expect(measure(document).fits).toBe(true)
      }),
    )
  })

  it('is exactly one page as a PDF too', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord(), async ({ entries, caseId, choices }) => {
        const { document } = pageOf(pageEntries(entries, caseId), caseId, choices)
        const pdf = renderPdf(document, { fonts: readFontsFor(document), writtenOn: today })
        expect(await wordsOfPdf(pdf)).toHaveLength(1)
      }),
      { numRuns: 25 },
    )
  })

  it('shows each entry that has a place, or lists it as left out, once', () => {
    fc.assert(
      fc.property(anyRecord(), ({ entries, caseId, choices }) => {
        const open = pageEntries(entries, caseId)
        const { shown, leftOut } = pageOf(open, caseId, choices)
        const placed = open.filter((entry) => placeOf(entry) !== undefined).map(({ id }) => id)
        expect([...shown, ...leftOut.map(({ entry }) => entry)].toSorted()).toEqual(placed.toSorted())
      }),
    )
  })

  it('never leaves out what is pinned while something else that can be pinned is there', () => {
    fc.assert(
      fc.property(anyRecord(), ({ entries, caseId, choices }) => {
        const { shown, leftOut, pinnedOverBy } = pageOf(pageEntries(entries, caseId), caseId, choices)
        const isPinned = (id: string) => choices[id] === 'pin' && !id.startsWith('reason')
        const missed = leftOut.filter(({ entry }) => isPinned(entry))
        const unpinned = shown.filter((id) => !isPinned(id) && !id.startsWith('reason'))
        if (missed.length > 0) expect(unpinned).toEqual([])
        expect(pinnedOverBy > 0).toBe(missed.length > 0)
        expect(missed.every(({ why }) => why === 'pinned-no-room')).toBe(true)
      }),
    )
  })

  it('never shows what was dropped', () => {
    fc.assert(
      fc.property(anyRecord(), ({ entries, caseId, choices }) => {
        const { shown } = pageOf(pageEntries(entries, caseId), caseId, choices)
        expect(shown.filter((id) => choices[id] === 'drop' && !id.startsWith('reason'))).toEqual([])
      }),
    )
  })

  it('always has what is asked and why, or the mark where they belong', () => {
    fc.assert(
      fc.property(anyRecord(), ({ entries, caseId, choices }) => {
        const { document } = pageOf(pageEntries(entries, caseId), caseId, choices)
        for (const heading of [sentences.headings.ask, sentences.headings.why])
          expect(wordsBelow(document, heading)).not.toBe('')
      }),
    )
  })

  it('gives the same page for the same record, in whatever order it is read', () => {
    fc.assert(
      fc.property(anyRecord(), ({ entries, caseId, choices }) => {
        const open = pageEntries(entries, caseId)
        const backwards = open.toReversed()
        expect(renderText(pageOf(backwards, caseId, choices).document)).toBe(
          renderText(pageOf(open, caseId, choices).document),
        )
      }),
    )
  })

  it('is one page while a record of 2,000 entries is pinned and dropped at will', () => {
    const entries = entriesOf(manyEntries(2000))
    const caseId = entries[0]?.id ?? ''
    const open = pageEntries(entries, caseId)
    const ids = fc.constantFrom(...open.map(({ id }) => id))
    const choices = fc.dictionary(ids, fc.constantFrom('pin', 'drop', 'auto'), { maxKeys: 80 })
    fc.assert(
      fc.property(choices as fc.Arbitrary<Choices>, (chosen) => {
        const { document, shown, leftOut } = pageOf(open, caseId, chosen)
        expect(measure(document).fits).toBe(true)
        expect(shown.length + leftOut.length).toBe(1999)
      }),
      { numRuns: 50 },
    )
  })
})

function wordsBelow({ blocks }: Document, heading: string): string {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  const below = blocks[at + 1]
  return below ? renderText({ title: '', lang: 'en', blocks: [below] }).trim() : ''
}
