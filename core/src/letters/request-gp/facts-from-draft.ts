import { exactDay, type Day } from '../../calendar/index.ts'
import { typedIn, type LetterDraft } from '../engine/field.ts'
import type { Written } from '../engine/letter.ts'
import { inTwoWeeks } from '../engine/days.ts'
import type { RequestToGp } from './facts.ts'

/** The facts of the letter, from the texts of its fields. A field left empty is not given. */
export function letterFacts(draft: LetterDraft, { nation, today, version = 'short' }: Written): RequestToGp {
  const given = (key: string) => typedIn(draft, key)
  const maybe = <Key extends string>(key: Key, from: string = key) =>
    given(from) ? ({ [key]: given(from) } as Record<Key, string>) : {}
  const list = <Key extends string>(key: Key, from: string) =>
    given(from) ? ({ [key]: linesIn(given(from)) } as Record<Key, string[]>) : {}
  const birthDate = exactDay(given('birthDate'), today)
  return {
    nation,
    today,
    patient: {
      name: given('name'),
      ...(birthDate ? { birthDate } : {}),
      ...list('address', 'address'),
      ...maybe('healthNumber'),
    },
    ...writerIn(draft),
    practice: { ...maybe('name', 'practiceName'), ...list('address', 'practiceAddress') },
    ...maybe('gp'),
    condition: given('condition'),
    seen: [1, 2, 3]
      .map((n) => ({
        ...maybe('who', `seenWho${n}`),
        ...maybe('where', `seenWhere${n}`),
        ...maybe('when', `seenWhen${n}`),
      }))
      .filter((seen) => Object.keys(seen).length > 0),
    said: given('said'),
    unexplained: given('unexplained'),
    reasons: numbered(draft, 'reason'),
    tried: numbered(draft, 'tried'),
    wanted: given('wanted') === 'treatment-if-it-differs' ? 'treatment-if-it-differs' : 'opinion-only',
    ...maybe('specialty'),
    ...maybe('hospital'),
    replyBy: exactDay(given('replyBy'), today) ?? inTwoWeeks(today) ?? ('' as Day),
    thirdContact: given('thirdContact') === 'yes',
    outsideArea: given('outsideArea') === 'yes',
    ...maybe('needs'),
    ...list('enclosed', 'enclosed'),
    citeGmc: given('gmc') !== 'no',
    citeCharter: given('charter') === 'yes',
    gaps: ['gap1', 'gap2']
      .filter((gap) => given(gap))
      .map((gap) => ({ recommendation: given(gap), happened: given(`${gap}Happened`) })),
    version,
    annex: given('annex') === 'yes',
  }
}

function writerIn(draft: LetterDraft): Pick<RequestToGp, 'writer'> {
  const authority = (['consent', 'parent', 'attorney', 'under-16'] as const).find(
    (each) => each === typedIn(draft, 'authority'),
  )
  if (!authority) return {}
  const address = linesIn(typedIn(draft, 'writerAddress'))
  return {
    writer: { name: typedIn(draft, 'writerName'), authority, ...(address.length > 0 ? { address } : {}) },
  }
}

/** The numbered fields of one kind that are filled in, in order: reason1, reason2, reason3. */
function numbered(draft: LetterDraft, name: string): string[] {
  return [1, 2, 3].map((n) => typedIn(draft, `${name}${n}`)).filter((text) => text !== '')
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
