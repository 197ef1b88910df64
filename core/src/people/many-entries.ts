import { addDays, exactly, parseVagueDay, type Day, type VagueDay } from '../calendar/index.ts'
import { newEntry, type Change, type FieldsOf } from '../casefile/index.ts'

const begins: Day = '2016-01-04'
const caseId = 'many-entries-case-0000'
const by = { role: 'patient' } as const

/**
 * The record of someone who wrote a great deal: as many changes as asked for, each one an entry of its own, about seven a
 * day from January 2016, up to half a million. The same count gives the same record. For benchmarks: nobody in it is real,
 * and it says nothing.
 */
export function manyEntries(count: number): readonly Change[] {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, place) => entryAt(place))
}

const perDay = 7

function entryAt(place: number): Change {
  const day = addDays(begins, Math.floor(place / perDay))
  const pick = pickerFrom(place)
  const written = {
    entry: place === 0 ? caseId : `many-entries-${String(place).padStart(8, '0')}`,
    stamp: { writtenAt: instantOn(day, place % perDay), tick: 0, device: 'many-entries-device' },
    by,
  }
  if (place === 0) return newEntry('case', { title: 'A long record', nation: 'england' }, written)
  const when = whenAround(day, place)
  switch (place % perDay) {
    case 0:
      return newEntry('contact', contact(pick, when), written)
    case 1:
      return newEntry('treatment', { ...treatment(pick, when), case: caseId }, written)
    case 2:
      return newEntry('note', { words: `${sentence(pick)} ${sentence(pick)}`, when, case: caseId }, written)
    case 3:
      return newEntry('told', told(pick, when), written)
    default:
      return newEntry(
        'symptom',
        { when, words: sentence(pick), effect: pick(effects), case: caseId },
        written,
      )
  }
}

type Pick = <Item>(items: readonly [Item, ...Item[]]) => Item

/** Picks by a plain sum that starts from the place, so that there is no chance in it. */
function pickerFrom(place: number): Pick {
  let state = (place * 2_654_435_761) % 4_294_967_296
  return (items) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return items[Math.floor((state / 4_294_967_296) * items.length)] ?? items[0]
  }
}

/** Mostly a day; sometimes a month, sometimes nothing that anyone knows. */
function whenAround(day: Day, place: number): VagueDay | 'not-recorded' {
  if (place % 31 === 0) return 'not-recorded'
  return (place % 11 === 0 && parseVagueDay(day.slice(0, 7), day)) || exactly(day)
}

function contact(pick: Pick, when: VagueDay | 'not-recorded'): FieldsOf['contact'] {
  return { when, how: pick(ways), who: pick(names), where: pick(places), what: sentence(pick), case: caseId }
}

function treatment(pick: Pick, when: VagueDay | 'not-recorded'): FieldsOf['treatment'] {
  return { what: pick(treatments), when, effect: pick(effects), whyStopped: 'not-recorded' }
}

function told(pick: Pick, when: VagueDay | 'not-recorded'): FieldsOf['told'] {
  return { when, byWhom: pick(names), said: sentence(pick), unexplained: sentence(pick), case: caseId }
}

function sentence(pick: Pick): string {
  return `${pick(openings)} ${pick(middles)}, ${pick(endings)}.`
}

function instantOn(day: Day, hour: number): string {
  return `${day}T${String(9 + hour).padStart(2, '0')}:15:00.000Z`
}

const ways = ['gp', 'specialist', 'phone', 'online', 'a-and-e', 'hospital', 'other'] as const
const names = ['not-recorded', 'Dr Hallam', 'Dr Osei', 'A nurse', 'Reception', 'A locum'] as const
const places = ['not-recorded', 'Millbrook Surgery', 'Aldersea General Hospital', 'At home'] as const
const treatments = ['Rest', 'Iron tablets', 'A new pillow', 'Pacing', 'Long socks', 'An inhaler'] as const
const effects = ['None', 'A little better', 'Worse for two days', 'Too early to say', 'Slept well'] as const
const openings = ['Today', 'This morning', 'After lunch', 'In the night', 'On the stairs', 'At work'] as const
const middles = [
  'the dizziness came back',
  'I walked to the corner',
  'nobody rang',
  'the pain was four out of ten',
  'I lost my words again',
  'the letter had not come',
  'my heart raced when I stood up',
  'I managed the washing',
] as const
const endings = [
  'and then I lay down',
  'as it did last week',
  'for about an hour',
  'and I wrote it down at once',
  'which is better than May',
  'and I do not know why',
] as const
