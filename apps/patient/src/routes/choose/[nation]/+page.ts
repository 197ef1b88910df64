import { fetchRoutes } from '@fresh-eyes/core/nations'
import { isNationId, nationIds } from '@fresh-eyes/core/routes'
import { error } from '@sveltejs/kit'
import { loadKnowledge } from '../../../screens/load-knowledge.ts'
import type { EntryGenerator, PageLoad } from './$types'

// No framework's router here: the chooser is one script (docs/decisions/0006), and this page waits for nothing else.
export const csr = false

export const entries: EntryGenerator = () => nationIds.map((nation) => ({ nation }))

/** The first question of a nation; everything after it happens in the browser. */
export const load: PageLoad = async ({ params, url }) => {
  if (!isNationId(params.nation)) error(404, 'There is no such nation here.')
  if (!import.meta.env.SSR) return openAfresh(url)
  return { knowledge: await loadKnowledge(params.nation), routes: await fetchRoutes[params.nation]() }
}

/** Where the router of the other pages leads here, the browser opens this page as one of its own. Never resolves. */
function openAfresh({ href }: URL): Promise<never> {
  location.assign(href)
  return new Promise<never>(() => undefined)
}
