import { letterMenu, letterPage as words, lettersPage } from '@fresh-eyes/content/words'
import { letterById, letterIds, settleHere, type LetterDraft, type LetterId } from '@fresh-eyes/core/letters'
import { letterExamples } from '../core/src/letters/examples/all-examples.ts'
import type { NationId } from '@fresh-eyes/core/routes'
import { describe, expect, it } from 'vitest'
import { moveToAnnex, typeDraft } from './steps/any-letter.ts'
import { sheet } from './steps/letter.ts'
import { a4, printed } from './steps/paper.ts'
import { roadOf } from './steps/roads.ts'
import { setStage } from './steps/stage.ts'
import { goTheWay, shortestWay, startLetter } from './weights/ways-through.ts'

const stage = setStage()

interface Wanted {
  nation: NationId
  on: string
  draft: LetterDraft
}

describe('every letter', () => {
  it.each(letterIds)('%s is opened, typed, whole, and printed on its page', async (id) => {
    const { nation, on, draft } = awkwardOf(id)
    // Given a case of that nation on that day
    const { page, goTo } = await stage.someone(`/choose/${nation}`, { on })
    await goTheWay(page, shortestWay(nation, 'second-opinion-through-gp'))
    await startLetter(page)

    // When the letter is chosen from all letters, and its fields are filled in
    await goTo('/case/letters')
    const { title } = settleHere(letterMenu[id], nation)
    await page
      .getByRole('link', { name: `${lettersPage.write}: ${title}`, exact: true })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await sheet(page).getByText(words.draftMark).waitFor()
    await typeDraft(page, letterById[id], draft, nation)

    // Then it is whole, and no longer marked as a draft
    await page.getByText(words.complete).waitFor()
    await sheet(page).getByText(words.draftMark).waitFor({ state: 'detached' })

    // And it prints on one page, or on two with its annex, as the page says
    const hasAnnex = await moveToAnnex(page)
    if (hasAnnex) await page.getByText(words.annex.moved.replace('{parts}', '')).waitFor()
    else await page.getByText(words.pageFits).waitFor()
    const pages = await printed(page)
    expect(pages).toEqual(Array.from({ length: hasAnnex ? 2 : 1 }, () => expect.objectContaining(a4)))

    // And opening it again goes on with it
    await expect.poll(() => new URL(page.url()).searchParams.get('letter')).toBeTruthy()
    await page.reload()
    await page.getByText(words.complete).waitFor()
  })
})

/** The example with names and words that are hard to set; of the letter to a GP, the one of Maureen. */
function awkwardOf(id: LetterId): Wanted {
  if (id === 'request-gp') {
    const { person, writesOn } = roadOf('england-ovarian')
    return { nation: person.nation, on: writesOn, draft: person.draft }
  }
  const example = letterExamples[id].find((each) => each.id === 'awkward')
  if (!example) throw new Error(`The letter "${id}" has no awkward example.`)
  return { nation: example.nation, on: example.today, draft: example.draft }
}
