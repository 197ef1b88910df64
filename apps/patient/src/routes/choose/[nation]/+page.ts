import { isNationId, nationIds } from '@fresh-eyes/core/routes'
import { error } from '@sveltejs/kit'
import { loadKnowledge } from '../../../screens/load-knowledge.ts'
import type { EntryGenerator, PageLoad } from './$types'

export const entries: EntryGenerator = () => nationIds.map((nation) => ({ nation }))

/** The first question of a nation; everything after it happens in the browser. */
export const load: PageLoad = async ({ params }) => {
  if (!isNationId(params.nation)) error(404, 'There is no such nation here.')
  return { knowledge: await loadKnowledge(params.nation) }
}
