import type * as Words from '@fresh-eyes/content/words'
import type { NationFacts, NationKnowledge } from '@fresh-eyes/core/guidance'
import { isNationId, nationIds, type NationId } from '@fresh-eyes/core/routes'
import { unknownName } from './say/closest.ts'
import type { Trouble } from './trouble.ts'

/** What we say in one nation, what it rests on, and the words around it. */
export interface Known {
  knowledge: NationKnowledge
  facts: NationFacts
  words: typeof Words
  letterTitles: Readonly<Record<string, string>>
}

const loads: Readonly<
  Record<NationId, () => Promise<[{ default: NationKnowledge }, { default: NationFacts }]>>
> = {
  england: () =>
    Promise.all([import('@fresh-eyes/content/england'), import('@fresh-eyes/content/england-facts')]),
  scotland: () =>
    Promise.all([import('@fresh-eyes/content/scotland'), import('@fresh-eyes/content/scotland-facts')]),
  wales: () => Promise.all([import('@fresh-eyes/content/wales'), import('@fresh-eyes/content/wales-facts')]),
  'northern-ireland': () =>
    Promise.all([
      import('@fresh-eyes/content/northern-ireland'),
      import('@fresh-eyes/content/northern-ireland-facts'),
    ]),
}

/** Loads a nation's knowledge. Content that was not compiled is a trouble that says which command does it. */
export async function loadKnown(nation: NationId): Promise<Known | { trouble: Trouble }> {
  const loaded = await notCompiled(() =>
    Promise.all([
      loads[nation](),
      import('@fresh-eyes/content/words'),
      import('@fresh-eyes/content/letter-titles'),
    ]),
  )
  if ('trouble' in loaded) return loaded
  const [[knowledge, facts], words, letterTitles] = loaded.value
  return { knowledge: knowledge.default, facts: facts.default, words, letterTitles: letterTitles.default }
}

/** What a load brings, or the trouble that the content was not compiled yet. */
export async function notCompiled<Value>(
  load: () => Promise<Value>,
): Promise<{ value: Value } | { trouble: Trouble }> {
  try {
    return { value: await load() }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error
    return { trouble: { says: 'The content is not compiled yet. In the project, run: npm run content' } }
  }
}

/** The nation that was asked for with --nation. */
export function nationAsked(option: string | true | undefined): NationId | { trouble: Trouble } {
  if (option === undefined) return { trouble: { says: 'Say which nation, with --nation.', known: nationIds } }
  const name = String(option)
  return isNationId(name) ? name : { trouble: unknownName(name, 'a nation', nationIds) }
}
