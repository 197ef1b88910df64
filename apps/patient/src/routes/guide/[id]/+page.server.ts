import pages from '@fresh-eyes/content/pages'
import { error } from '@sveltejs/kit'
import type { EntryGenerator, PageServerLoad } from './$types'

export const csr = false

export const entries: EntryGenerator = () => pages.map(({ id }) => ({ id }))

/** One guide page, ready to show. */
export const load: PageServerLoad = ({ params }) => {
  const found = pages.find(({ id }) => id === params.id)
  if (!found) error(404, 'There is no such guide page.')
  return { page: found }
}
