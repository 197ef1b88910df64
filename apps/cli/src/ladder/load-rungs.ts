import type { LadderKnowledge } from '@fresh-eyes/core/guidance'
import type { NationId } from '@fresh-eyes/core/routes'

export type Rungs = Pick<LadderKnowledge, 'rungs'>

/** The words of a nation's rungs. The content was loaded before this is asked for. */
export async function loadRungs(nation: NationId): Promise<Rungs> {
  return (await loads[nation]()).default
}

const loads: Readonly<Record<NationId, () => Promise<{ default: Rungs }>>> = {
  england: () => import('@fresh-eyes/content/england-ladder'),
  scotland: () => import('@fresh-eyes/content/scotland-ladder'),
  wales: () => import('@fresh-eyes/content/wales-ladder'),
  'northern-ireland': () => import('@fresh-eyes/content/northern-ireland-ladder'),
}
