import {
  answer,
  chooser,
  frame,
  home,
  letterPage as words,
  letterSending,
  nextSteps,
} from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { asks, labelOf, scriptsRun } from './steps/chooser.ts'
import { chooseByKeyboard, focusedName, tabTo } from './steps/keyboard.ts'
import { addInLetter, choiceInLetter, gapsOf, labelInLetter, sheet } from './steps/letter.ts'
import { typedBut } from './steps/paper.ts'
import { roadOf } from './steps/roads.ts'
import { nextThing } from './steps/sending.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

it('Maureen goes all the way with Tab, the arrows, Space and Enter, and always sees where she is', async () => {
  const road = roadOf('england-ovarian')
  const { draft, nation, answers } = road.person
  const { page } = await stage.someone('/', { on: road.writesOn })
  const press = async (name: string, key = 'Enter') => {
    await tabTo(page, name)
    await page.keyboard.press(key)
  }
  const type = async (...keys: string[]) => {
    for (const key of keys) {
      await tabTo(page, labelInLetter(key, nation))
      await page.keyboard.type(draft[key] ?? '')
    }
  }

  const oneMore = async (name: string, key: string) => {
    await press(addInLetter(name, nation))
    await expect.poll(() => focusedName(page)).toBe(labelInLetter(key, nation))
    await page.keyboard.type(draft[key] ?? '')
  }

  // Given the first page, where the first stop is a way past the menu
  await page.keyboard.press('Tab')
  expect(await focusedName(page)).toBe(frame.skip)
  await page.keyboard.press('Enter')
  await press(`${home.doors.how.title} ${home.doors.how.says}`)
  await page.getByRole('heading', { level: 1, name: chooser.pickNation }).waitFor()
  await press(frame.nations.england)
  await scriptsRun(page)

  // When she answers, the next question has the focus, and at the end the way
  for (const [question, given] of Object.entries(answers)) {
    await page.getByRole('heading', { level: 1, name: asks(nation, question), exact: true }).waitFor()
    await chooseByKeyboard(page, labelOf(nation, question, given))
    await press(chooser.next)
  }
  await page.locator('#the-way').waitFor()
  await expect.poll(() => focusedName(page)).toBe(await page.locator('#the-way').innerText())

  // When she writes
  await press(answer.writeLetter)
  await page.locator('#condition').waitFor()
  await type('condition', 'seenWho1', 'seenWhere1', 'seenWhen1')
  await oneMore('seen', 'seenWho2')
  await type('seenWhere2', 'seenWhen2', 'said', 'unexplained', 'reason1')
  await oneMore('reason', 'reason2')
  await oneMore('reason', 'reason3')
  await type('tried1')
  await oneMore('tried', 'tried2')
  await oneMore('tried', 'tried3')
  await chooseByKeyboard(page, choiceInLetter('wanted', 'treatment-if-it-differs', nation))
  await type('specialty', 'hospital')
  await press(labelInLetter('gmc', nation), 'Space')
  await chooseByKeyboard(page, words.version.stronger)
  await tabTo(page, words.version.condition)
  await page.keyboard.type('Ovarian')
  await page.locator('#gap-search').waitFor()
  for (const { says, happened } of gapsOf(road)) {
    await tabTo(page, words.version.search)
    await page.keyboard.type(says.slice(0, 30))
    await press(says, 'Space')
    await expect.poll(() => focusedName(page)).toBe(words.version.gapHappened)
    await page.keyboard.type(happened)
  }
  await type(
    'replyBy',
    'needs',
    'name',
    'birthDate',
    'address',
    'healthNumber',
    'practiceName',
    'practiceAddress',
    'gp',
  )

  // Then the letter is whole, and says what she typed
  await page.getByText(words.complete).waitFor()
  expect(typedBut(await sheet(page).innerText(), draft)).toEqual([])

  // When she has sent it
  await press(words.actions.sent)
  await expect.poll(() => focusedName(page)).toBe(letterSending.title)
  await chooseByKeyboard(page, letterSending.ways.post)
  await press(letterSending.button)

  // Then she knows when to look again
  await nextThing(page, nextSteps.wait.title.replace('{day}', road.lookAgainOn)).waitFor()
})
