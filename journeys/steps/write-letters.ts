import { home, frame, hold, ladderPage, letterMenu, letterPage, nextSteps } from '@fresh-eyes/content/words'
import { letterById, settleHere, type LetterDraft, type LetterId } from '@fresh-eyes/core/letters'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { phone } from '../browser.ts'
import { fillFields, typeDraft } from './any-letter.ts'
import { answerAll, scriptsRun } from './chooser.ts'
import { leavesAsLetter, leavesInEveryForm, type Leaves } from './leaves.ts'
import { chooseGap, openLetter } from './letter.ts'
import { firstSentences, typedBut } from './paper.ts'
import { picture } from './picture.ts'
import type { Road } from './roads.ts'
import { nextThing } from './sending.ts'
import type { Someone, Stage } from './stage.ts'
import { typeCase } from './type-case.ts'
import { comesBack, titleOf, type StepName } from './walk.ts'

/** Someone with a phone begins a case, types all that has happened until then, and writes the letter to the GP. */
export async function writesToTheGp(stage: Stage, road: Road): Promise<Someone> {
  const someone = await beginsACase(stage, road)
  await writesTheRequest(someone, road)
  return someone
}

/** Someone with a phone comes to the first page, finds the way, and types all that has happened until then. */
async function beginsACase(stage: Stage, road: Road): Promise<Someone> {
  const { person, writesOn, answersThen } = road
  const someone = await stage.someone('/', { ...phone, on: writesOn, serviceWorkers: 'allow' })
  const { page } = someone
  await page.getByRole('link', { name: new RegExp(home.doors.how.title) }).click()
  await page.getByRole('link', { name: frame.nations[person.nation], exact: true }).click()
  await scriptsRun(page)
  await answerAll(someone, person.nation, answersThen)
  await openLetter(page)
  await typeCase(someone, person, { on: writesOn })
  await someone.goTo('/case/timeline')
  await page.locator('.spine > li').first().waitFor()
  await picture(page, 'timeline')
  return someone
}

/** Writes the letter to the GP. What the case says already stands in it. */
async function writesTheRequest(someone: Someone, road: Road): Promise<void> {
  const { page, goTo, typed } = someone
  const { draft, nation } = road.person
  await goTo('/case/letter')
  await page.getByRole('heading', { level: 1, name: letterMenu['request-gp'].title, exact: true }).waitFor()
  await page.getByText(letterPage.filledIn).waitFor()
  expect(await page.locator('#reason1').inputValue()).toBe(draft['reason1'])
  await typeDraft(page, letterById['request-gp'], draft, nation)
  if (road.version === 'stronger') await chooseGap(page, road)
  typed.push(...Object.values(draft).flatMap((text) => text.split('\n')))
  await picture(page, 'letter-fields')
}

/** Lets the letter leave in every form. In each stands what was typed, and on paper what is asked for comes first. */
export async function leavesWhole(
  { page }: Someone,
  { person: { draft } }: Road,
  boxTakes: number,
): Promise<Leaves[]> {
  const left = await leavesInEveryForm(page, boxTakes)
  for (const { what, words } of left)
    expect({ what, lacks: typedBut(words, what === 'box' ? withoutTheForm(draft) : draft) }).toEqual({
      what,
      lacks: [],
    })
  const onPaper = left.find(({ what }) => what === 'printed')?.words ?? ''
  expect(firstSentences(onPaper, 2)).toMatch(/refer .* for a second opinion/)
  return left
}

/** What a form on a website does not take in its box: it knows who writes, and whom it goes to. */
const withoutTheForm = (draft: LetterDraft): LetterDraft =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => !knownToForms.includes(key)))

const knownToForms = ['name', 'birthDate', 'healthNumber', 'address', 'practiceName', 'practiceAddress', 'gp']

/** Lets the open letter rest until tomorrow, comes back then, and reads it once more. */
export async function sleepsOnIt(someone: Someone, until: { day: string; says: string }): Promise<void> {
  const { page, goTo, liveUntil } = someone
  await page.getByText(letterPage.sleepOnIt, { exact: true }).click()
  await page.getByRole('button', { name: hold.tomorrow, exact: true }).click()
  await page.getByText(hold.resting.replace('{day}', until.says)).waitFor()
  await comesBack(someone, 'sleep-on-it', until.says)
  await liveUntil(until.day)
  await goTo('/case')
  const read = nextThing(page, titleOf('read-it-once-more', until.says))
  await read.getByRole('link', { name: nextSteps['read-it-once-more'].button, exact: true }).click()
  await page.getByRole('button', { name: letterPage.paperTab, exact: true }).click()
  await page.getByText(letterPage.complete).waitFor()
}

/** Presses what a card offers, and is at the letter it leads to, with what is known of it filled in. */
export async function takesUp(
  { page }: Someone,
  road: Road,
  letter: LetterId,
  { step, day = '', button }: { step: StepName; day?: string; button: string },
): Promise<void> {
  await nextThing(page, titleOf(step, day)).getByRole('link', { name: button, exact: true }).click()
  await isAtLetter(page, road, letter)
}

/** Is at the empty form of a letter, or at one that was begun. */
export async function isAtLetter(page: Page, { person }: Road, letter: LetterId): Promise<void> {
  const { title } = settleHere(letterMenu[letter], person.nation)
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  await page.locator('#name').waitFor({ state: 'attached' })
}

/** Types what the open letter still lacks, and prints and saves it. In every form stands what was typed. */
export async function fillsInTheRest(
  { page, typed }: Someone,
  letter: LetterId,
  draft: LetterDraft,
): Promise<Leaves[]> {
  await fillFields(page, letterById[letter], draft)
  typed.push(...Object.values(draft).filter((text) => text.includes(' ')))
  const leaves = await leavesAsLetter(page)
  for (const { what, words } of leaves)
    expect({ what, lacks: typedBut(words, draft) }).toEqual({ what, lacks: [] })
  await picture(page, `${letter}-paper`)
  return leaves
}

/** Takes the next step that the ladder shows. */
export async function climbs({ page }: Someone, road: Road, letter: LetterId): Promise<void> {
  const next = ladderPage.nextButton.replace('{letter}', ladderPage.letters[letter])
  await page.getByRole('link', { name: next, exact: true }).click()
  await isAtLetter(page, road, letter)
}
