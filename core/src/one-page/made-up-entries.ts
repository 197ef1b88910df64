import fc from 'fast-check'
import { betweenDays } from '../calendar/index.ts'
import type { Entry, EntryKind, FieldsOf, OnePageChoice } from '../casefile/index.ts'
import type { Choices } from './page-entry.ts'

const caseId = 'case-0'

/** Records as untidy as a test can think of: any kind of entry, in any order, with words of any length. For tests. */
export function anyRecord(): fc.Arbitrary<MadeUpRecord> {
  return fc.array(fc.oneof(...kinds()), { maxLength: 60 }).chain((made) => {
    const entries = made.map((entry, at) => ({ ...entry, id: `${entry.kind}-${at}` }))
    const ids = entries.map(({ id }) => id)
    const choices = fc.dictionary(
      fc.constantFrom('nobody', ...ids),
      fc.constantFrom<OnePageChoice>('pin', 'drop', 'auto'),
    )
    return choices.map((choices) => ({ entries: [aCase, ...entries.map(restOn(ids))], caseId, choices }))
  })
}

interface MadeUpRecord {
  entries: readonly Entry[]
  caseId: string
  choices: Choices
}

function kinds(): fc.Arbitrary<Entry>[] {
  const when = fc.oneof(vagueDay(), fc.constant('not-recorded' as const))
  const textOrNot = fc.oneof(anyWords, fc.constant('not-recorded'))
  const made = <Kind extends EntryKind>(
    kind: Kind,
    fields: { [Key in keyof FieldsOf[Kind]]: fc.Arbitrary<FieldsOf[Kind][Key]> },
  ) => fc.record({ ...common, kind: fc.constant(kind), fields: fc.record(fields) }) as fc.Arbitrary<unknown>
  const how = fc.constantFrom('gp', 'phone', 'other' as const)
  return [
    made('contact', { when, how, who: textOrNot, where: textOrNot, what: anyWords }),
    made('symptom', { when, words: anyWords, effect: anyWords }),
    made('treatment', { when, what: anyWords, effect: textOrNot, whyStopped: textOrNot }),
    made('told', {
      when,
      byWhom: textOrNot,
      said: anyWords,
      unexplained: fc.oneof(anyWords, fc.constant('')),
    }),
    made('question', { words: anyWords, answer: fc.oneof(fc.constant(''), anyWords) }),
    made('reason', { words: anyWords, restsOn: fc.constant(''), order: fc.nat(5) }),
    made('note', { words: anyWords, when }),
    made('concern', { words: anyWords }),
    made('person', { name: anyWords, healthNumber: anyWords, role: fc.constantFrom('patient', 'writer') }),
    made('letter', {
      letterId: fc.constant('request-gp'),
      fields: fc.dictionary(fc.constantFrom(...typedFields), anyWords),
    }),
  ] as fc.Arbitrary<Entry>[]
}

const typedFields = [
  'condition',
  'specialty',
  'hospital',
  'unexplained',
  'writerName',
  'authority',
  'wanted',
].concat(['reason1', 'reason2', 'reason3', 'tried1', 'tried2', 'tried3', 'name', 'birthDate'])

const sentence = fc
  .array(fc.constantFrom('pain', 'again', 'nobody', 'rang,', 'yn', 'ôl', 'Tuesday', '12/80', 'w'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => `${words.join(' ')}.`)

const anyWords = fc.oneof(
  { weight: 6, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' ')) },
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'a'.repeat(5000),
    'word '.repeat(2000),
    '漢'.repeat(900),
    'e\u0301'.repeat(3000),
    '\n\n\n',
    '',
  ),
)

const common = {
  id: fc.constant(''),
  createdAt: fc.nat(9).map((second) => `2026-11-20T09:00:0${second}.000Z`),
  changedAt: fc.constant('2026-11-20T09:00:00.000Z'),
  by: fc.constant({ role: 'patient' as const }),
}

function vagueDay() {
  const day = fc.tuple(fc.integer({ min: 2000, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  return fc
    .tuple(day, fc.constantFrom('01', '15'), fc.constantFrom('15', '28'))
    .map(([[year, month], from, to]) => {
      const start = `${year}-${String(month).padStart(2, '0')}`
      return betweenDays(`${start}-${from}`, `${start}-${to}`)
    })
}

const restOn =
  (ids: readonly string[]) =>
  (entry: Entry, at: number): Entry =>
    entry.kind === 'reason'
      ? { ...entry, fields: { ...entry.fields, restsOn: ids[(at * 7) % ids.length] ?? '' } }
      : entry

const aCase: Entry = {
  id: caseId,
  kind: 'case',
  fields: { title: 'A case', nation: 'england' },
  createdAt: '2026-11-20T08:00:00.000Z',
  changedAt: '2026-11-20T08:00:00.000Z',
  by: { role: 'patient' },
}
