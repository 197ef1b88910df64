import { frame, home, letterPage, myCase, nextSteps } from '@fresh-eyes/content/words'
import { describe, expect, it } from 'vitest'
import { phone } from './browser.ts'
import { answerAll, changeAnswer, scriptsRun, wayName, wayShown } from './steps/chooser.ts'
import { openLetter, typeLetter } from './steps/letter.ts'
import { a4, firstSentences, printed, typedBut } from './steps/paper.ts'
import { writeDownReply } from './steps/replies.ts'
import { roads, type Road } from './steps/roads.ts'
import { markAsSent, nextThing } from './steps/sending.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

describe.each(roads)('$person.name, on a phone', (road) => {
  const { person, writesOn, answersThen } = road

  it('finds the way, writes and prints the letter, and knows when to look again', async () => {
    const someone = await stage.someone('/', { ...phone, on: writesOn })
    const { page } = someone

    // Given someone who opens the site and knows nothing of it
    await page.getByRole('link', { name: new RegExp(home.doors.how.title) }).click()
    await page.getByRole('link', { name: frame.nations[person.nation], exact: true }).click()
    await scriptsRun(page)

    // When they answer the questions, and type the letter
    await answerAll(someone, person.nation, answersThen)
    await openLetter(page)
    await typeLetter(someone, road)

    // Then the letter is whole and prints on one page that asks first
    await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
    await page.getByText(letterPage.complete).waitFor()
    await page.getByText(letterPage.pageFits).waitFor()
    const [paper, ...more] = await printed(page)
    expect(more).toEqual([])
    expect(paper).toMatchObject(a4)
    expect(firstSentences(paper?.text ?? '', 2)).toMatch(/refer .* for a second opinion/)
    expect(typedBut(paper?.text ?? '', person.draft)).toEqual([])

    // When it is marked as sent
    await markAsSent(page, road)

    // Then the page says until when to wait, which days are not counted, and that no law sets the day
    const wait = nextThing(page, nextSteps.wait.title.replace('{day}', road.lookAgainOn))
    await wait.getByText(myCase.rule.replace('{rule}', myCase.nudgeRule)).click()
    await wait.getByText(myCase.notLaw).waitFor()
    for (const holiday of road.holidays) await wait.getByText(holiday).last().waitFor()

    if (road.thenDo.length > 0) await livesOn(someone, road)
  })
})

/** Days go by, with an answer or without, and the person comes back. */
async function livesOn(someone: Someone, { person, reply, thenDo, answersThen }: Road): Promise<void> {
  const { page } = someone
  if (reply) {
    await someone.liveUntil(reply.writtenOn)
    await someone.goTo('/case')
    await writeDownReply(someone, reply)
  }
  await someone.liveUntil(person.on)
  await someone.goTo('/case')
  for (const step of thenDo) await nextThing(page, nextSteps[step].title).waitFor()

  // They change what has changed since, and keep the other answers.
  await page.getByRole('link', { name: myCase.wayAgain }).click()
  const [changed = ''] =
    Object.entries(person.answers).find(([id, given]) => answersThen[id as never] !== given) ?? []
  await page.locator('#the-way').waitFor()
  await changeAnswer(page, person.nation, changed)
  const from = Object.keys(person.answers).indexOf(changed)
  await answerAll(someone, person.nation, Object.fromEntries(Object.entries(person.answers).slice(from)))
  expect(await wayShown(page)).toBe(wayName(person.nation, person.route))
}
