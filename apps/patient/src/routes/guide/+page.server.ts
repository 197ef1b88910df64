import pages from '@fresh-eyes/content/pages'

export const csr = false

/** The titles of all guide pages, by group, in order. */
export function load() {
  const groups = ['guide', 'cards', 'letters', 'scripts', 'about'] as const
  return {
    groups: groups.map((group) => ({
      group,
      pages: pages
        .filter((page) => page.group === group)
        .map(({ id, title, summary }) => ({ id, title, summary })),
    })),
  }
}
