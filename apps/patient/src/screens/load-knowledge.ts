import type { NationFacts, NationKnowledge } from '@fresh-eyes/core/guidance'
import type { NationId } from '@fresh-eyes/core/routes'

// Written out, so that each nation is a file of its own and a page fetches one.
const knowledge: Readonly<Record<NationId, () => Promise<{ default: NationKnowledge }>>> = {
  england: () => import('@fresh-eyes/content/england'),
  scotland: () => import('@fresh-eyes/content/scotland'),
  wales: () => import('@fresh-eyes/content/wales'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland'),
}

const facts: Readonly<Record<NationId, () => Promise<{ default: NationFacts }>>> = {
  england: () => import('@fresh-eyes/content/england-facts'),
  scotland: () => import('@fresh-eyes/content/scotland-facts'),
  wales: () => import('@fresh-eyes/content/wales-facts'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-facts'),
}

/** What the chooser says in a nation. */
export async function loadKnowledge(nation: NationId): Promise<NationKnowledge> {
  return (await knowledge[nation]()).default
}

/** What a nation's answers and clocks rest on. */
export async function loadFacts(nation: NationId): Promise<NationFacts> {
  return (await facts[nation]()).default
}
