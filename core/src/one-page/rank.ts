import { placeOf, type Choices, type Place } from './page-entry.ts'
import type { OutputEntry } from '../casefile/index.ts'
import { asWritten, newestFirst } from './newest.ts'
import { firstAndLastContacts } from './services.ts'

/** Why an entry is not on the page. */
export type WhyLeftOut =
  'dropped' | 'no-room' | 'pinned-no-room' | 'note' | 'answered' | 'more-than-three-reasons'

export interface LeftOut {
  entry: string
  why: WhyLeftOut
}

export interface Ranked {
  /** What may stand on the page beside its reasons, what matters most first. */
  order: readonly OutputEntry[]
  /** How many of them, from the front, are pinned. */
  pinned: number
  /** What may not, and why. */
  leftOut: readonly LeftOut[]
}

/** How many of each part are taken before the first and last contacts. */
const taken = { tried: 3, unexplained: 2, questions: 2 }

/**
 * The rule by which the page is filled, the first that belongs first, until it is full:
 * 1. what the person pinned;
 * 2. what a reason rests on;
 * 3. the newest three things tried, the newest two not explained, and the first two open questions, in turn;
 * 4. the letter sent last, and the newest answer to a letter;
 * 5. the last and first contact with each service, the service met last first;
 * 6. everything else, the newest first.
 * What the person dropped never comes. A note, a worry and an answered question come only when pinned, or when a reason
 * rests on them. docs/one-page.md says it for people; words/one-page.yaml says it on the screen.
 */
export function rank(
  entries: readonly OutputEntry[],
  reasons: readonly OutputEntry[],
  choices: Choices,
): Ranked {
  const pool = entries.filter((entry) => !isReason(entry) && placeOf(entry) !== undefined)
  const chosen = (entry: OutputEntry) => (Object.hasOwn(choices, entry.id) ? choices[entry.id] : 'auto')
  const supports = new Set(reasons.map(restsOn))
  const leftOut: LeftOut[] = []
  const [pinned, free]: [OutputEntry[], OutputEntry[]] = [[], []]
  for (const entry of pool) {
    const why = chosen(entry) === 'pin' || supports.has(entry.id) ? undefined : whyNotByItself(entry)
    if (chosen(entry) === 'drop') leftOut.push({ entry: entry.id, why: 'dropped' })
    else if (why) leftOut.push({ entry: entry.id, why })
    else (chosen(entry) === 'pin' ? pinned : free).push(entry)
  }
  const newest = newestFirst(free)
  const first = new Set<OutputEntry>([
    ...newestFirst(pinned),
    ...reasons.flatMap((reason) => free.filter(({ id }) => id === restsOn(reason))),
    ...inTurn([
      of('tried', newest).slice(0, taken.tried),
      of('unexplained', newest).slice(0, taken.unexplained),
      asWritten(of('questions', newest)).slice(0, taken.questions),
    ]),
    ...ofKind('sent', newest).slice(0, 1),
    ...ofKind('reply', newest).slice(0, 1),
    ...firstAndLastContacts(free),
    ...newest,
  ])
  return { order: [...first], pinned: pinned.length, leftOut }
}

/** The reasons in the person's own order. The page gives the first three. */
export function reasonsOf(entries: readonly OutputEntry[]): readonly OutputEntry[] {
  const order = (entry: OutputEntry) =>
    entry.kind === 'reason' ? (entry.fields.order ?? Number.MAX_SAFE_INTEGER) : 0
  return asWritten(entries.filter(isReason)).sort((one, other) => order(one) - order(other))
}

const isReason = ({ kind }: OutputEntry): boolean => kind === 'reason'

const restsOn = (entry: OutputEntry): string | undefined =>
  entry.kind === 'reason' ? entry.fields.restsOn : undefined

/** What a person writes for themselves, or has an answer to, does not come unasked. */
function whyNotByItself(entry: OutputEntry): WhyLeftOut | undefined {
  if (entry.kind === 'note' || entry.kind === 'concern') return 'note'
  return entry.kind === 'question' && entry.fields.answer?.trim() ? 'answered' : undefined
}

const of = (place: Place, entries: readonly OutputEntry[]): OutputEntry[] =>
  entries.filter((entry) => placeOf(entry) === place)

const ofKind = (kind: OutputEntry['kind'], entries: readonly OutputEntry[]): OutputEntry[] =>
  entries.filter((entry) => entry.kind === kind)

function inTurn(lists: readonly (readonly OutputEntry[])[]): OutputEntry[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}
