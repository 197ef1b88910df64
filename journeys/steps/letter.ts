import guidelines from '@fresh-eyes/content/guidelines'
import { answer, letterFields, letterMenu, letterPage as words, myCase } from '@fresh-eyes/content/words'
import {
  choiceWords,
  fieldWords,
  gapsFor,
  letterById,
  type Field,
  type LetterKnowledge,
} from '@fresh-eyes/core/letters'
import type { NationId } from '@fresh-eyes/core/routes'
import type { Locator, Page } from 'playwright-core'
import type { Road } from './roads.ts'
import type { Someone } from './stage.ts'

const letter = letterById['request-gp']

/** From the way that was chosen to the empty letter: at once when the way begins with it, or by the letters of the case. */
export async function openLetter(page: Page): Promise<void> {
  await page.locator('#the-way').waitFor()
  const write = page.getByRole('button', { name: answer.writeLetter, exact: true })
  // The rest of the way, and its buttons with it, can come a moment after its heading.
  await write.or(keepCase(page)).or(firstStep(page)).first().waitFor()
  if (await write.isVisible()) await write.click()
  else await openByTheMenu(page)
  await page.getByRole('heading', { level: 1, name: letterMenu['request-gp'].title, exact: true }).waitFor()
  await page.locator('#condition').waitFor()
}

/** The way begins with another letter, or with none: the case is kept, and the letter chosen from all of them. */
async function openByTheMenu(page: Page): Promise<void> {
  await beginCase(page)
  const all = page.getByRole('link', { name: new RegExp(`^(${words.menu}|${myCase.write})`) }).first()
  await all.click()
  await page.locator('a[href*="new=request-gp"]').first().click()
}

/** From the way that is shown to the case: by its first step when that is a letter, else by keeping the answers. */
export async function beginCase(page: Page): Promise<void> {
  const keep = keepCase(page)
  // The rest of the way, and its buttons with it, can come a moment after its heading.
  await keep.or(firstStep(page)).first().waitFor()
  await ((await keep.isVisible()) ? keep : firstStep(page)).click()
  await page.waitForURL(/\/case(\/letters?)?(\?|$)/)
}

const keepCase = (page: Page): Locator => page.getByRole('button', { name: answer.startCase, exact: true })

const firstStep = (page: Page): Locator => page.locator('.first-step button')

/** Types the whole letter, field by field. */
export async function typeLetter(someone: Someone, road: Road): Promise<void> {
  const { page, typed } = someone
  const { draft, nation } = road.person
  for (const key of ['writerName', 'condition']) await typeIn(page, key, nation, draft[key])
  for (const n of [1, 2, 3]) {
    if (!draft[`seenWho${n}`]) continue
    if (n > 1) await another(page, 'seen', nation)
    for (const key of ['seenWho', 'seenWhere', 'seenWhen'])
      await typeIn(page, `${key}${n}`, nation, draft[`${key}${n}`])
  }
  for (const key of ['said', 'unexplained']) await typeIn(page, key, nation, draft[key])
  for (const name of ['reason', 'tried'])
    for (const n of [1, 2, 3]) {
      if (!draft[`${name}${n}`]) continue
      if (n > 1) await another(page, name, nation)
      await typeIn(page, `${name}${n}`, nation, draft[`${name}${n}`])
    }
  if (draft['wanted'] === 'treatment-if-it-differs')
    await page
      .getByRole('radio', { name: choiceInLetter('wanted', 'treatment-if-it-differs', nation) })
      .check()
  for (const key of ['specialty', 'hospital', 'replyBy', 'needs']) await typeIn(page, key, nation, draft[key])
  await page.getByRole('checkbox', { name: labelInLetter('gmc', nation) }).setChecked(draft['gmc'] !== 'no')
  if (road.version === 'stronger') await chooseGap(page, road)
  for (const key of ['name', 'birthDate', 'address', 'healthNumber', 'practiceName', 'practiceAddress', 'gp'])
    await typeIn(page, key, nation, draft[key])
  typed.push(...Object.values(draft).flatMap((text) => text.split('\n')))
}

/** Asks for one more of a field that is typed several times. */
export async function another(page: Page, name: string, nation: NationId): Promise<void> {
  await page.getByRole('button', { name: addInLetter(name, nation), exact: true }).click()
}

/** What the button says that asks for one more. */
export function addInLetter(name: string, nation: NationId): string {
  return wordsOf(fieldNamed(name), nation).more ?? ''
}

/** The field of the letter that holds a text of the draft, found by its words. */
export function letterField(page: Page, key: string, nation: NationId): Locator {
  const [name, place] = nameAndPlace(key)
  const field = fieldNamed(name)
  if (field.kind !== 'texts' && field.kind !== 'rows')
    return page.getByLabel(labelInLetter(key, nation), { exact: true })
  const group = page.getByRole('group', { name: wordsOf(field, nation).label, exact: true })
  const row =
    field.kind === 'rows' ? group.getByRole('group', { name: words.number[place], exact: true }) : group
  return row.getByLabel(labelInLetter(key, nation), { exact: true })
}

/** What a field of the letter is called on the page. One that is typed several times is called first, second and third. */
export function labelInLetter(key: string, nation: NationId): string {
  const [name, place] = nameAndPlace(key)
  const field = fieldNamed(name)
  if (field.kind === 'texts') return words.number[place]
  return wordsOf(field.columns ? { id: name } : field, nation).label
}

/** What is said when a day cannot be read. */
export function errorInLetter(key: string, nation: NationId): string {
  return wordsOf(fieldNamed(key), nation).error ?? ''
}

/** What a choice of the letter is called on the page. */
export function choiceInLetter(key: string, value: string, nation: NationId): string {
  return choiceWords(wordsOf(fieldNamed(key), nation), value)
}

/** The guidance a person says was not followed, with the words of its box, and what happened instead. */
export function gapsOf({ person: { draft, nation, on } }: Road): { says: string; happened: string }[] {
  const choices = gapsFor(nation, draft['pack'] ?? '', guidelines as unknown as LetterKnowledge, on)
  return ['gap1', 'gap2'].flatMap((gap) => {
    const choice = choices.find(({ id }) => id === draft[gap])
    return choice ? [{ says: choice.says, happened: draft[`${gap}Happened`] ?? '' }] : []
  })
}

/** The letter on its sheet, as it would be printed. */
export function sheet(page: Page): Locator {
  return page.locator('.sheet .paper')
}

async function typeIn(page: Page, key: string, nation: NationId, text: string | undefined): Promise<void> {
  if (text === undefined) return
  const field = letterField(page, key, nation)
  await field.click()
  await field.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Asks for the letter that names a guideline, and says what did not happen. */
export async function chooseGap(page: Page, road: Road): Promise<void> {
  await page.getByRole('radio', { name: words.version.stronger, exact: true }).check()
  await page
    .getByLabel(words.version.condition, { exact: true })
    .selectOption(road.person.draft['pack'] ?? '')
  // The guidance of a condition is fetched when it is chosen.
  await page.locator('#gaps').waitFor()
  const search = page.getByLabel(words.version.search, { exact: true })
  // What the guideline asks for is fetched when the condition is chosen.
  await search.or(page.locator('.gap-kind > summary')).first().waitFor()
  for (const [place, { says, happened }] of gapsOf(road).entries()) {
    // After the first, the others are folded.
    if (place > 0) await page.getByText(words.version.another, { exact: true }).click()
    // Where there are many, a few of its words find it.
    if (await search.isVisible()) await search.fill(says.slice(0, 30))
    else
      for (const kind of await page
        .locator('.gap-kinds:not([open]) > summary, .gap-kind:not([open]) > summary')
        .all())
        await kind.click()
    await page.getByRole('checkbox', { name: says, exact: true }).click()
    await page.getByLabel(words.version.gapHappened, { exact: true }).nth(place).fill(happened)
  }
}

function fieldNamed(name: string): Field {
  const field = letter.fields.find(({ id, columns = [] }) => id === name || columns.includes(name))
  if (!field) throw new Error(`The letter has no field "${name}".`)
  return field
}

const wordsOf = (field: Pick<Field, 'id' | 'words'>, nation: NationId) =>
  fieldWords(field, letterFields.fields, nation)

function nameAndPlace(key: string): [name: string, place: 'one' | 'two' | 'three'] {
  const [, name = key, n = '1'] = /^(\D+)(\d)$/.exec(key) ?? []
  return [name, (['one', 'two', 'three'] as const)[Number(n) - 1] ?? 'one']
}
