import { fetchLadder } from '@fresh-eyes/core/nations'
import { isNationId, nationIds } from '@fresh-eyes/core/routes'
import { error } from '@sveltejs/kit'
import { loadClocks, loadLadder } from '../../../../screens/load-knowledge.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const csr = false

export const entries: EntryGenerator = () => nationIds.map((nation) => ({ nation }))

/** The ladder of one nation, without anybody's place on it. */
export const load: PageServerLoad = async ({ params }) => {
  const { nation } = params
  if (!isNationId(nation)) error(404, 'There is no such nation.')
  const [ladder, known, clocks] = await Promise.all([
    fetchLadder[nation](),
    loadLadder(nation),
    loadClocks(nation),
  ])
  return { nation, ladder, known, clocks }
}
