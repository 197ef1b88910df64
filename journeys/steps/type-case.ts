import { entryForms, myCase, peoplePage, timelinePage } from '@fresh-eyes/content/words'
import { formatDate, isExact, parseVagueDay, type Day, type VagueDay } from '@fresh-eyes/core/calendar'
import { entriesOf, liveEntries, type Entry, type EntryKind } from '@fresh-eyes/core/casefile'
import type { MadeUpPerson } from '@fresh-eyes/core/people'
import { openForm, saveEntry, writeEntry } from './case-pages.ts'
import type { Someone } from './stage.ts'

/** Stands in what each of them wrote in the place for anger, so that it can be looked for in everything that leaves. */
export const neverOut = 'XYLOPHONE'

/** What somebody wrote down by a day, and not before another: how they sat down with it, one evening after the other. */
export interface Sitting {
  /** The day on which it is typed. Days that a record tells from its own evening are typed as the days they were. */
  on: Day
  after?: Day
}

/** Types all that a made-up person wrote down into the pages of the case, as they wrote it. */
export async function typeCase(someone: Someone, person: MadeUpPerson, sitting: Sitting): Promise<void> {
  const written = liveEntries(entriesOf(person.changes)).filter(
    ({ createdAt }) => createdAt.slice(0, 10) <= sitting.on && createdAt.slice(0, 10) > (sitting.after ?? ''),
  )
  const of = <Kind extends EntryKind>(kind: Kind) =>
    written.filter((entry) => entry.kind === kind) as Entry[] as Entry<Kind>[]
  const when = (day: VagueDay | 'not-recorded') => typedWhen(day, sitting.on)

  const people = of('person').map(({ fields }) => fields)
  if (people.length > 0) await typeWriter(someone, people.find(({ role }) => role === 'writer')?.name)
  for (const { fields } of of('case')) await typeTitle(someone, fields.title)
  for (const fields of people) if (fields.role !== 'writer') await typePatient(someone, fields)

  await typeTimeline(
    someone,
    'contact',
    of('contact').map(({ fields: { how, who, where = '', what, ...fields } }) => ({
      when: when(fields.when),
      how,
      who: known(who),
      where: known(where),
      what,
    })),
  )
  await typeTimeline(
    someone,
    'symptom',
    of('symptom').map(({ fields: { words, effect = '', ...fields } }) => ({
      when: when(fields.when),
      words,
      effect: known(effect),
    })),
  )
  // There is no form for a note. It is something that happened, of no other kind.
  await typeTimeline(
    someone,
    'contact',
    of('note').map(({ fields: { words, ...fields } }) => ({
      when: when(fields.when ?? 'not-recorded'),
      how: 'other',
      what: words,
    })),
  )
  await typePage(
    someone,
    'told',
    of('told').map(({ fields: { said, unexplained, byWhom, ...fields } }) => ({
      said,
      unexplained,
      byWhom: known(byWhom),
      when: when(fields.when),
    })),
  )
  await typePage(
    someone,
    'treatment',
    of('treatment').map(({ fields: { what, effect, whyStopped = '', ...fields } }) => ({
      what,
      when: when(fields.when),
      effect: known(effect),
      whyStopped: known(whyStopped),
    })),
  )
  await typePage(
    someone,
    'question',
    of('question').map(({ fields: { words, answer = '' } }) => ({ words, answer })),
  )
  await typePage(
    someone,
    'reason',
    of('reason').map(({ fields: { words, restsOn } }) => ({ words, restsOn: beginningOf(restsOn, written) })),
  )
  await typePage(
    someone,
    'private',
    of('concern').map(({ fields }) => ({ words: `${neverOut}! ${fields.words}` })),
  )
}

/** Says who writes on this device: the patient, or somebody by name. */
async function typeWriter({ page, goTo, typed }: Someone, name: string | undefined): Promise<void> {
  const words = peoplePage.writer
  await goTo('/case')
  await page.getByLabel(name ? words.carer : words.patient, { exact: true }).check()
  if (name) await page.getByLabel(words.name, { exact: true }).fill(name)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.ask, { exact: true }).waitFor({ state: 'detached' })
  if (name) typed.push(name)
}

/** Says on the page of the case, in their own words, what it is about. */
async function typeTitle({ page, goTo, typed }: Someone, title: string): Promise<void> {
  await goTo('/case')
  const field = page.getByLabel(myCase.titleLabel, { exact: true })
  await field.fill(title)
  await field.press('Tab')
  await page.locator('.which-case').getByText(title, { exact: true }).waitFor()
  typed.push(title)
}

async function typePatient({ page, goTo, typed }: Someone, fields: Entry<'person'>['fields']): Promise<void> {
  const { name, birthDate, address = [], healthNumber = '' } = fields
  await goTo('/case/people')
  const born = birthDate === undefined || birthDate === 'not-recorded' ? '' : formatDate(birthDate)
  for (const [label, text] of [
    [peoplePage.nameLabel, name],
    [peoplePage.birthDate, born],
    [peoplePage.address, address.join('\n')],
    [peoplePage.healthNumber, healthNumber],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: peoplePage.save, exact: true }).click()
  await page.locator('.entries > li').getByText(name, { exact: true }).waitFor()
  typed.push(name, ...address, healthNumber)
}

type Typed = Readonly<Record<string, string>>

/** On the timeline what it was is chosen first, and is remembered for the next. */
async function typeTimeline(
  someone: Someone,
  kind: 'contact' | 'symptom',
  all: readonly Typed[],
): Promise<void> {
  if (all.length === 0) return
  const { page, goTo, typed } = someone
  await goTo('/case/timeline')
  const form = page.locator('form')
  const labels: Readonly<Record<string, unknown>> = entryForms[kind]
  for (const texts of all) {
    await openForm(page)
    await page.getByLabel(timelinePage.kind, { exact: true }).selectOption(kind)
    for (const [key, text] of Object.entries(texts)) {
      const field = form.getByLabel(String(labels[key]), { exact: true })
      if (key === 'how') await field.selectOption(text)
      else if (text) await field.fill(text)
    }
    await saveEntry(page)
    typed.push(...Object.values(texts).filter(isOwn))
  }
}

const pages = {
  told: '/case/told',
  treatment: '/case/tried',
  question: '/case/questions',
  reason: '/case/reasons',
  private: '/case/private',
} as const

/** On the other pages each thing has its form opened and closed. */
async function typePage(someone: Someone, kind: keyof typeof pages, all: readonly Typed[]): Promise<void> {
  if (all.length === 0) return
  await someone.goTo(pages[kind])
  for (const texts of all) await writeEntry(someone, kind, texts)
}

/** Words of their own: one word alone may stand in an address of ours. */
const isOwn = (text: string): boolean => text.includes(' ')

const known = (text: string): string => (text === 'not-recorded' || text === 'none' ? '' : text)

/** A day as its writer typed it, where it reads the same on the day it is typed; otherwise the day it was, or its month. */
function typedWhen(when: VagueDay | 'not-recorded', on: Day): string {
  if (when === 'not-recorded') return ''
  const read = parseVagueDay(when.words, on)
  if (read?.earliest === when.earliest && read.latest === when.latest) return when.words
  const day = formatDate(when.earliest)
  return isExact(when) ? day : day.replace(/^\S+ /, '')
}

/** How the entry that a reason rests on begins. A reason that rests on nothing rests on the last thing that was said. */
function beginningOf(id: string | undefined, written: readonly Entry[]): string {
  const entry = written.find((each) => each.id === id) ?? written.findLast(({ kind }) => kind === 'told')
  const fields: Readonly<Record<string, unknown>> = { ...entry?.fields }
  return String(fields['what'] ?? fields['words'] ?? fields['said']).slice(0, 40)
}
