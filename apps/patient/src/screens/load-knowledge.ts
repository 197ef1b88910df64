import type { BankHolidays, ChooserKnowledge, UrgentLine, WayKnowledge } from '@fresh-eyes/core/guidance'
import type { NationId, RouteId } from '@fresh-eyes/core/routes'

type Loads<Value> = Readonly<Record<NationId, () => Promise<{ default: Value }>>>

// Written out, so that each nation is a file of its own and a page fetches one.
const knowledge: Loads<ChooserKnowledge> = {
  england: () => import('@fresh-eyes/content/england-chooser'),
  scotland: () => import('@fresh-eyes/content/scotland-chooser'),
  wales: () => import('@fresh-eyes/content/wales-chooser'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-chooser'),
}

const ways: Loads<Readonly<Record<string, () => Promise<{ default: WayKnowledge }>>>> = {
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

/** What the chooser's page in a nation has from the start. */
export async function loadKnowledge(nation: NationId): Promise<ChooserKnowledge> {
  return (await knowledge[nation]()).default
}

/** The rest of what is said of one way, and what it rests on. Undefined for a way that the nation does not have. */
export async function loadWay(nation: NationId, route: RouteId): Promise<WayKnowledge | undefined> {
  const { default: all } = await ways[nation]()
  return (await all[route]?.())?.default
}

/** The bank holidays that a nation's clocks skip. */
export async function loadHolidays(nation: NationId): Promise<BankHolidays> {
  return (await holidays[nation]()).default
}

/** Whom to turn to in distress, in a nation. */
export async function loadDistress(nation: NationId): Promise<readonly UrgentLine[]> {
  return (await import('@fresh-eyes/content/distress')).default[nation]
}
