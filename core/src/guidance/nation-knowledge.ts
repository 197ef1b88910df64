import type { BankHolidays } from '../calendar/index.ts'
import type { NationId } from '../routes/index.ts'
import type { ChooserKnowledge, NationKnowledge, RouteWords } from './knowledge.ts'
import type { ReadFile } from './read-content.ts'
import { urgentLines } from './urgent-lines.ts'

type Words = Record<string, unknown>

/** All that is said in one nation. `words` gives the words of a file in words/en by its name. */
export function nationKnowledge(
  nation: NationId,
  read: readonly ReadFile[],
  words: (name: string) => Words,
): NationKnowledge {
  return {
    nation,
    urgent: {
      emergency: urgentLines(read, nation, 'emergency'),
      urgent: urgentLines(read, nation, 'urgent'),
      inpatient: urgentLines(read, nation, 'inpatient'),
      distress: urgentLines(read, nation, 'distress'),
    },
    questions: settle(words('questions'), nation) as NationKnowledge['questions'],
    routes: settle(words('routes'), nation) as Record<string, RouteWords>,
    reasons: words('reasons') as Record<string, string>,
    warnings: settleWarnings(words('warnings'), nation),
    firstSteps: words('first-steps') as NationKnowledge['firstSteps'],
    costs: words('costs') as Record<string, string>,
    holidays: holidaysOf(nation, read),
  }
}

/** The bank holidays that count in a nation, with the years that they are known for. */
export function holidaysOf(nation: NationId, read: readonly ReadFile[]): BankHolidays {
  const list = read
    .map(({ value }) => value as Words)
    .find((value) => value['id'] === division[nation] && 'years' in value)
  const years = list?.['years'] as { first: number; last: number }
  return {
    division: division[nation],
    first: years.first,
    last: years.last,
    days: Object.fromEntries(
      (list?.['days'] as { date: string; name: string }[]).map(({ date, name }) => [date, name]),
    ),
  }
}

const division = {
  england: 'england-and-wales',
  scotland: 'scotland',
  wales: 'england-and-wales',
  'northern-ireland': 'northern-ireland',
} as const

/** What the chooser needs of it before there is a way: no bank holidays, and of each way only what it is. */
export function chooserKnowledge(knowledge: NationKnowledge): ChooserKnowledge {
  const { holidays: _, ...rest } = knowledge
  return {
    ...rest,
    routes: mapped(knowledge.routes, ({ name, says }) => ({ name, says })),
    warnings: mapped(knowledge.warnings, ({ says }) => ({ says })),
  }
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  to: (from: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}

/** Puts what differs in this nation in place, at every depth, and leaves the other nations' words out. */
export function settle(part: unknown, nation: NationId): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  const { here, ...rest } = part as Words & { here?: Words }
  const settled = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, settle(value, nation)]))
  return { ...settled, ...((here?.[nation] as Words | undefined) ?? {}) }
}

function settleWarnings(words: Words, nation: NationId): NationKnowledge['warnings'] {
  return Object.fromEntries(
    Object.entries(
      words as Record<string, { says: string; rests: string[]; here?: Record<string, string> }>,
    ).map(([id, { says, rests, here }]) => [id, { says: here?.[nation] ?? says, rests }]),
  )
}
