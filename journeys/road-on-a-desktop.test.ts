import { frame, home, letterLeft, letterPage, nextSteps } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { desktop } from './browser.ts'
import { answerAll, scriptsRun, wayName, wayShown } from './steps/chooser.ts'
import { openLetter, sheet, typeLetter } from './steps/letter.ts'
import { a4, firstSentences, printed, typedBut } from './steps/paper.ts'
import { roadOf } from './steps/roads.ts'
import { markAsSent, nextThing } from './steps/sending.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

it('Priya sees the paper grow beside what she types, sends it, and finds the copy as it left', async () => {
  const road = roadOf('england-long-covid')
  const { person } = road
  const someone = await stage.someone('/', { ...desktop, on: road.writesOn })
  const { page } = someone

  // Given someone who comes by "I am not sure"
  await page.getByRole('link', { name: new RegExp(`^${home.doors.unsure.title}`) }).click()
  await page.getByRole('link', { name: frame.nations.england, exact: true }).click()
  await scriptsRun(page)
  await answerAll(someone, person.nation, person.answers)
  expect(await wayShown(page)).toBe(wayName(person.nation, person.route))

  // When she types, the sheet stands beside the fields and says what was typed
  await openLetter(page)
  await page.locator('#condition').fill('exhaustion')
  await expect.poll(() => sheet(page).innerText()).toContain('exhaustion')
  const [field, paper] = await Promise.all(
    [page.locator('#condition'), sheet(page)].map((box) => box.boundingBox()),
  )
  expect(paper?.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0))
  await typeLetter(someone, road)

  // Then the letter is whole, on one page
  await page.getByText(letterPage.complete).waitFor()
  const pages = await printed(page)
  expect(pages).toEqual([expect.objectContaining(a4)])
  const [{ text } = { text: '' }] = pages
  expect(firstSentences(text, 2)).toMatch(/refer .* for a second opinion/)
  expect(typedBut(text, person.draft)).toEqual([])

  // And once it is sent, what came out of the printer is what is kept
  await markAsSent(page, road)
  await nextThing(page, nextSteps.wait.title.replace('{day}', road.lookAgainOn)).waitFor()
  await page.getByText(/^Sent on Saturday 21 November 2026/).click()
  const kept = await page.locator('.sent-copy').innerText()
  expect(kept.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))

  // Who goes back to the letter is told that it left, and does not count its days twice by mistake
  await someone.goTo('/case/letter')
  await page.getByText(letterLeft.says.replace('{day}', 'Saturday 21 November 2026')).waitFor()
  await page.getByRole('button', { name: letterPage.actions.sentAgain, exact: true }).waitFor()
  await page.getByRole('link', { name: letterLeft.look, exact: true }).click()
  await page.waitForURL(/case\/sent\?copy=/)
  await page.locator('.sheet').getByText('exhaustion').first().waitFor()
})
