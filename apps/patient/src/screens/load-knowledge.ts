import type { BankHolidays, NationKnowledge, WayFacts } from '@fresh-eyes/core/guidance'
import type { NationId, RouteId } from '@fresh-eyes/core/routes'

type Loads<Value> = Readonly<Record<NationId, () => Promise<{ default: Value }>>>

// Written out, so that each nation is a file of its own and a page fetches one.
const knowledge: Loads<NationKnowledge> = {
  england: () => import('@fresh-eyes/content/england'),
  scotland: () => import('@fresh-eyes/content/scotland'),
  wales: () => import('@fresh-eyes/content/wales'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland'),
}

const ways: Loads<Readonly<Record<string, () => Promise<{ default: WayFacts }>>>> = {
  england: () => import('@fresh-eyes/content/england-ways'),
  scotland: () => import('@fresh-eyes/content/scotland-ways'),
  wales: () => import('@fresh-eyes/content/wales-ways'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-ways'),
}

const holidays: Loads<BankHolidays> = {
  england: () => import('@fresh-eyes/content/england-holidays'),
  scotland: () => import('@fresh-eyes/content/scotland-holidays'),
  wales: () => import('@fresh-eyes/content/wales-holidays'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-holidays'),
}

/** What the chooser says in a nation. */
export async function loadKnowledge(nation: NationId): Promise<NationKnowledge> {
  return (await knowledge[nation]()).default
}

/** What one way rests on in a nation: facts, bodies and clocks. Undefined for a way that the nation does not have. */
export async function loadWay(nation: NationId, route: RouteId): Promise<WayFacts | undefined> {
  const { default: all } = await ways[nation]()
  return (await all[route]?.())?.default
}

/** The bank holidays that a nation's clocks skip. */
export async function loadHolidays(nation: NationId): Promise<BankHolidays> {
  return (await holidays[nation]()).default
}
