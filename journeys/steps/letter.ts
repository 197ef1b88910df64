import guidelines from '@fresh-eyes/content/guidelines'
import { answer, letterPage as words, myCase } from '@fresh-eyes/content/words'
import { gapsFor, type LetterKnowledge } from '@fresh-eyes/core/letters'
import type { NationId } from '@fresh-eyes/core/routes'
import { nations } from '@fresh-eyes/core/nations'
import type { Locator, Page } from 'playwright-core'
import type { Road } from './roads.ts'
import type { Someone } from './stage.ts'

/** From the way that was chosen to the empty letter: at once when the way begins with one, or by the case. */
export async function openLetter(page: Page): Promise<void> {
  await page.locator('#the-way').waitFor()
  const write = page.getByRole('button', { name: answer.writeLetter, exact: true })
  const keep = page.getByRole('button', { name: answer.startCase, exact: true })
  // The rest of the way, and its buttons with it, can come a moment after its heading.
  await write.or(keep).waitFor()
  if (await write.isVisible()) await write.click()
  else {
    await keep.click()
    await page.getByRole('link', { name: myCase.write, exact: true }).click()
  }
  await page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor()
  await page.getByLabel(words.matter.condition, { exact: true }).waitFor()
}

/** Types the whole letter, field by field, in the order of the page. */
export async function typeLetter(someone: Someone, road: Road): Promise<void> {
  const { page, typed } = someone
  const { draft, nation } = road.person
  for (const key of ['writerName', 'condition', 'said', 'unexplained'])
    await typeIn(page, key, nation, draft[key])
  for (const n of [1, 2, 3]) {
    if (!draft[`seenWho${n}`]) continue
    if (n > 1) await page.getByRole('button', { name: words.matter.addSeen }).click()
    for (const key of ['seenWho', 'seenWhere', 'seenWhen'])
      await typeIn(page, `${key}${n}`, nation, draft[`${key}${n}`])
  }
  for (const key of ['reason1', 'reason2', 'reason3', 'tried1', 'tried2', 'tried3'])
    await typeIn(page, key, nation, draft[key])
  if (draft['wanted'] === 'treatment-if-it-differs')
    await page.getByRole('radio', { name: words.ask['treatment-if-it-differs'] }).check()
  for (const key of ['specialty', 'hospital', 'replyBy', 'needs']) await typeIn(page, key, nation, draft[key])
  await page.getByRole('checkbox', { name: words.version.gmc }).setChecked(draft['gmc'] !== 'no')
  if (road.version === 'stronger') await chooseGap(page, road)
  for (const key of ['name', 'birthDate', 'address', 'healthNumber', 'practiceName', 'practiceAddress', 'gp'])
    await typeIn(page, key, nation, draft[key])
  typed.push(...Object.values(draft).flatMap((text) => text.split('\n')))
}

/** The field of the letter that holds a text of the draft, found by its words. */
export function letterField(page: Page, key: string, nation: NationId): Locator {
  const [name, place] = nameAndPlace(key)
  const within = name.startsWith('seen')
    ? page.getByRole('group', { name: words.matter.seen[place], exact: true })
    : page
  return within.getByLabel(labelInLetter(key, nation), { exact: true })
}

/** What a field of the letter is called on the page. */
export function labelInLetter(key: string, nation: NationId): string {
  const [name, place] = nameAndPlace(key)
  const labels: Readonly<Record<string, string>> = {
    writerName: words.writer.name,
    condition: words.matter.condition,
    said: words.said.said,
    unexplained: words.said.unexplained,
    seenWho: words.matter.who,
    seenWhere: words.matter.where,
    seenWhen: words.matter.when,
    reason: words.reasons[place],
    tried: words.tried[place],
    specialty: words.ask.specialty,
    hospital: words.ask.hospital,
    replyBy: words.ask.replyBy,
    needs: words.ask.needs,
    name: words.you.name,
    birthDate: words.you.birthDate,
    address: words.you.address,
    healthNumber: words.you.number[nations[nation].healthNumber],
    practiceName: words.practice.name,
    practiceAddress: words.practice.address,
    gp: words.practice.gp,
  }
  const label = labels[name]
  if (!label) throw new Error(`Say in letter.ts which label the field "${key}" has.`)
  return label
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
async function chooseGap(page: Page, road: Road): Promise<void> {
  await page.getByRole('radio', { name: words.version.stronger, exact: true }).check()
  await page
    .getByLabel(words.version.condition, { exact: true })
    .selectOption(road.person.draft['pack'] ?? '')
  for (const { says, happened } of gapsOf(road)) {
    await page.getByRole('checkbox', { name: says, exact: true }).check()
    await page.getByLabel(words.version.gapHappened, { exact: true }).fill(happened)
  }
}

function nameAndPlace(key: string): [name: string, place: 'one' | 'two' | 'three'] {
  const [, name = key, n = '1'] = /^(\D+)(\d)$/.exec(key) ?? []
  return [name, (['one', 'two', 'three'] as const)[Number(n) - 1] ?? 'one']
}
