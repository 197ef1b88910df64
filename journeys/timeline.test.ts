import { entryForms, entryWords, frame, timelinePage as words } from '@fresh-eyes/content/words'
import { parseVagueDay, sayVagueDay } from '@fresh-eyes/core/calendar'
import { entriesOf, liveEntries, type Entry } from '@fresh-eyes/core/casefile'
import { personById, type MadeUpPerson } from '@fresh-eyes/core/people'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { openForm, saveEntry } from './steps/case-pages.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

it('Priya writes down visits with days as vague as memory, finds a word, takes one out and puts it back', async () => {
  const priya = personById('england-long-covid')!
  const someone = await stage.someone('/case/timeline', { ...phone, on: priya.on })
  const { page } = someone
  const shown = page.locator('.spine > li')
  const visits = someVisits(priya)

  // Given an empty page
  await page.getByText(words.empty).waitFor()

  // When she writes down visits as they come to mind
  for (const visit of visits) await writeDown(someone, visit)

  // Then every one is there, its day no more exact than she knew it, and those with no day at the end
  expect(await shown.count()).toBe(visits.length)
  expect((await saidWhen(page)).toSorted()).toEqual(visits.map(({ when }) => asShown(when, priya)).toSorted())
  expect((await saidWhen(page)).at(-1)).toBe(words.notKnown)

  // When she looks for a word, only what holds it is shown. The search begins when her fingers rest, so wait for its count
  const { what } = visits[2]!
  const word = wordOnlyIn(what, visits)
  await page.getByLabel(words.search, { exact: true }).fill(word.toUpperCase())
  await page.getByText(words.found.replace('{count}', '1'), { exact: true }).waitFor()
  expect(await shown.allInnerTexts()).toEqual([expect.stringContaining(what)])

  // When she takes it out, it is gone; when she puts it back, it is as it was
  const before = await shown.innerText()
  await page.getByRole('button', { name: new RegExp(`^${words.remove}`) }).click()
  await page.getByText(words.found.replace('{count}', '0')).waitFor()
  await page.getByRole('button', { name: words.undo, exact: true }).click()
  await shown.waitFor()
  expect(await shown.innerText()).toBe(before)

  // And all of it is there when she comes back
  await page.reload()
  await shown.first().waitFor()
  expect(await shown.count()).toBe(visits.length)
})

it('a day that cannot be read is said beside its field, with what to type, and nothing is lost', async () => {
  const { page, typed } = await stage.someone('/case/timeline', phone)
  await page.getByLabel(words.when, { exact: true }).fill('the day of the flood')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: frame.problem })
  await summary.waitFor()
  await summary.getByRole('link', { name: words.whenError }).click()
  expect(await page.locator(':focus').inputValue()).toBe('the day of the flood')
  expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true')
  typed.push('the day of the flood')
})

it('what was typed stays when someone sees that it was something else, and the form is folded once it is saved', async () => {
  const { page, typed } = await stage.someone('/case/timeline', phone)
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const add = page.getByRole('button', { name: words.add, exact: true })
  const said = 'I could not lift the kettle'
  typed.push(said, 'Dr Ashworth')

  // Given an empty page, where the form stands open and there is nothing to close it for
  await field(words.when).fill('some day or other')
  await field(entryForms.contact.who).fill('Dr Ashworth')
  await field(entryForms.contact.what).fill(said)
  expect(await page.getByRole('button', { name: entryWords.cancel, exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByRole('alert').filter({ hasText: frame.problem }).waitFor()

  // When it was no visit, then the day and the words are there, and the complaint about the day waits for the next try
  await field(words.kind).selectOption('symptom')
  expect(await field(words.when).inputValue()).toBe('some day or other')
  expect(await field(entryForms.symptom.words).inputValue()).toBe(said)
  expect(await page.getByText(frame.problem).count()).toBe(0)

  // And who it was with is there again when it was one after all
  await field(words.kind).selectOption('contact')
  expect(await field(entryForms.contact.who).inputValue()).toBe('Dr Ashworth')
  expect(await field(entryForms.contact.what).inputValue()).toBe(said)
  await field(words.kind).selectOption('symptom')
  await field(words.when).fill('3 March 2024')
  await page.getByRole('button', { name: words.save, exact: true }).click()

  // Then it is on the timeline at once, told to those who listen, with one button to write down more
  await page.locator('.spine > li').getByText(said, { exact: true }).waitFor()
  await page.getByRole('status').filter({ hasText: words.saved }).waitFor()
  expect(await focused(page)).toBe(words.add)
  expect(await page.locator('form').count()).toBe(0)
  expect((await page.locator('.spine').boundingBox())!.y).toBeLessThan(phone.viewport.height)

  // By keyboard it opens at its first field, empty, and closes again without a trace
  await page.keyboard.press('Enter')
  await field(words.kind).waitFor()
  expect(await page.locator(':focus').getAttribute('id')).toBe('kind')
  expect(await field(entryForms.symptom.words).inputValue()).toBe('')
  await page.getByRole('button', { name: entryWords.cancel, exact: true }).click()
  await add.waitFor()
  expect(await focused(page)).toBe(words.add)
  expect(await page.locator('.spine > li').count()).toBe(1)
})

const focused = (page: Page): Promise<string> => page.locator(':focus').innerText()

interface Visit {
  when: string
  who: string
  what: string
}

/** Visits from a record: vague ones, one on a known day, one whose day nobody kept. */
function someVisits({ changes, on }: MadeUpPerson): Visit[] {
  const visits = liveEntries(entriesOf(changes)).filter(
    (entry): entry is Entry<'contact'> => entry.kind === 'contact',
  )
  const vague = visits.filter(({ fields: { when } }) => {
    const day = when === 'not-recorded' ? undefined : parseVagueDay(when.words, on)
    return day && day.earliest < day.latest
  })
  const exact = visits.filter(
    ({ fields: { when } }) => when !== 'not-recorded' && when.earliest === when.latest,
  )
  const unknown = visits.filter(({ fields: { when } }) => when === 'not-recorded')
  return [...vague.slice(0, 5), ...exact.slice(0, 1), ...unknown.slice(0, 1)].map(({ fields }) => ({
    when: fields.when === 'not-recorded' ? '' : fields.when.words,
    who: fields.who === 'not-recorded' ? '' : fields.who,
    what: fields.what,
  }))
}

/** A word that this visit has and no other. */
function wordOnlyIn(what: string, visits: Visit[]): string {
  const word = what
    .match(/\p{L}{6,}/gu)
    ?.find((word) => visits.filter((visit) => `${visit.who} ${visit.what}`.includes(word)).length === 1)
  if (!word) throw new Error(`No word stands in one visit only: ${what}`)
  return word
}

async function writeDown({ page, typed }: Someone, { when, who, what }: Visit): Promise<void> {
  await openForm(page)
  await page.getByLabel(words.when, { exact: true }).fill(when)
  await page.getByLabel(words.who, { exact: true }).fill(who)
  await page.getByLabel(words.what, { exact: true }).fill(what)
  await saveEntry(page)
  typed.push(what, who)
}

async function saidWhen(page: Page): Promise<string[]> {
  return (await page.locator('.spine .when').allInnerTexts()).map((text) => text.trim())
}

function asShown(when: string, { on }: MadeUpPerson): string {
  const day = parseVagueDay(when, on)
  // It begins a line.
  return day ? sayVagueDay(day).replace(/^./u, (first) => first.toUpperCase()) : words.notKnown
}
