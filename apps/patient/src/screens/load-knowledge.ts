import type {
  BankHolidays,
  ChooserKnowledge,
  ClockKnowledge,
  LadderKnowledge,
  UrgentLine,
  WayKnowledge,
} from '@fresh-eyes/core/guidance'
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

const clocks: Loads<ClockKnowledge> = {
  england: () => import('@fresh-eyes/content/england-clocks'),
  scotland: () => import('@fresh-eyes/content/scotland-clocks'),
  wales: () => import('@fresh-eyes/content/wales-clocks'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-clocks'),
}

const ladders: Loads<LadderKnowledge> = {
  england: () => import('@fresh-eyes/content/england-ladder'),
  scotland: () => import('@fresh-eyes/content/scotland-ladder'),
  wales: () => import('@fresh-eyes/content/wales-ladder'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-ladder'),
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

/** The words of a nation's clocks, and what each stands on. */
export async function loadClocks(nation: NationId): Promise<ClockKnowledge> {
  return (await clocks[nation]()).default
}

/** What a nation's ladder says, and who can help on it. */
export async function loadLadder(nation: NationId): Promise<LadderKnowledge> {
  return (await ladders[nation]()).default
}

/** Whom to turn to in distress, in a nation. */
export async function loadDistress(nation: NationId): Promise<readonly UrgentLine[]> {
  return (await import('@fresh-eyes/content/distress')).default[nation]
}
