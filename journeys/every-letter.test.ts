import { letterMenu, letterPage as words, openCase } from '@fresh-eyes/content/words'
import {
  letterById,
  letterExamples,
  letterIds,
  settleHere,
  type LetterDraft,
  type LetterId,
} from '@fresh-eyes/core/letters'
import { nationIds, type NationId } from '@fresh-eyes/core/routes'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
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

/** What the awkward examples leave out, or write so that no one can read it. */
const whole: Partial<Record<LetterId, LetterDraft>> = {
  'carer-authority': { authorityFrom: '1 March 2026' },
  chase: { sentOn: '2 November 2026' },
  'complaint-practice': { replyTo: '01234 567 890' },
  'next-stage': { firstAnswerOn: '2 May 2026' },
}
const wanted = letterIds.map((id) => ({ id, ...awkwardOf(id) }))
const nations = nationIds.filter((nation) => wanted.some((letter) => letter.nation === nation))

it.each(nations)(
  'every letter with an awkward example in %s is opened, typed, whole, and printed on its page',
  { timeout: 300_000 },
  async (nation) => {
    const here = wanted.filter((letter) => letter.nation === nation)
    const { page, goTo } = await stage.someone(`/choose/${nation}`, { on: here[0]?.on ?? '2026-11-27' })
    await goTheWay(page, shortestWay(nation, 'second-opinion-through-gp'))
    await startLetter(page)
    for (const { id, draft } of here) {
      await goTo('/case/letters')
      expect([id, await writeAndPrint(page, id, nation, draft)]).toEqual([id, 'as it should be'])
    }
  },
)

/** Opens a letter from all letters, types it, and prints it. Says what is not as it should be. */
async function writeAndPrint(
  page: Page,
  id: LetterId,
  nation: NationId,
  draft: LetterDraft,
): Promise<string> {
  await page.locator(`a[href*="new=${id}"]`).first().click()
  const { title } = settleHere(letterMenu[id], nation)
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  await sheet(page).waitFor()
  await typeDraft(page, letterById[id], draft, nation)

  await page.getByText(words.complete).waitFor()
  await sheet(page).getByText(words.draftMark).waitFor({ state: 'detached' })

  const hasAnnex = await moveToAnnex(page)
  if (!hasAnnex) await page.getByText(words.pageFits).waitFor()
  const pages = await printed(page)
  if (pages.length !== (hasAnnex ? 2 : 1)) return `${pages.length} pages`
  if (pages.some(({ width, height }) => width !== a4.width || height !== a4.height)) return 'not on A4'

  // From its first save on it has an address of its own, and opens again as it was: leaving a field saves it.
  await page.locator('h1').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('letter'), { timeout: 20_000 }).toBeTruthy()
  await page.getByText(openCase.saving.onItsWay).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText(words.complete).waitFor()
  return 'as it should be'
}

/** The example with names and words that are hard to set; of the letter to a GP, the one of Maureen. */
function awkwardOf(id: LetterId): Wanted {
  if (id === 'request-gp') {
    const { person, writesOn } = roadOf('england-ovarian')
    return { nation: person.nation, on: writesOn, draft: person.draft }
  }
  const example = letterExamples[id].find((each) => each.id === 'awkward')
  if (!example) throw new Error(`The letter "${id}" has no awkward example.`)
  return { nation: example.nation, on: example.today, draft: { ...example.draft, ...whole[id] } }
}
