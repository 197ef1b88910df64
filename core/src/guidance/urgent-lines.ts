import type { NationId } from '../routes/index.ts'
import type { UrgentLine } from './knowledge.ts'
import type { ReadFile } from './read-content.ts'

type Words = Record<string, unknown>

/** The lines of one kind, such as "emergency", that stand in a nation: those of the whole UK first. */
export function urgentLines(read: readonly ReadFile[], nation: NationId, kind: string): UrgentLine[] {
  type Written = Omit<UrgentLine, 'links'> & { nations: string[]; sources?: string[] }
  const pages = new Map(
    read
      .filter(({ path }) => path.startsWith('sources/'))
      .map(({ value }) => [(value as Words)['id'], value as Words]),
  )
  const link = (id: string) => {
    const page = pages.get(id)
    return page?.['url'] ? [{ name: page['name'] as string, url: page['url'] as string }] : []
  }
  return read
    .filter(({ path }) => path === 'nations/uk/urgent.yaml' || path === `nations/${nation}/urgent.yaml`)
    .flatMap(({ value }) => (value as Record<string, Written[]>)[kind] ?? [])
    .filter(({ nations }) => nations.includes(nation))
    .map(({ id, says, examples, status, checkedOn, sources }) => ({
      id,
      says,
      status,
      links: (sources ?? []).flatMap(link),
      checkedOn,
      ...(examples ? { examples } : {}),
    }))
}
