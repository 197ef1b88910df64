import { formatDate } from '@fresh-eyes/core/calendar'
import type { Known } from '../knowledge.ts'
import type { SourceRow } from '../sources.ts'
import { fill, section } from './lines.ts'

/** Where something comes from, for a reader: each page once, whether it was read, and whether it is due to be read again. */
export function sourceLines(rows: readonly SourceRow[], { words }: Known, today: string): string[] {
  const { route, frame } = { route: words.commandLine.route, frame: words.frame }
  const byPage = new Map<string, string>()
  for (const { name, url, read, checkedOn, reviewBy, status } of rows) {
    const notes = [
      read ? route.readOn : route.notRead,
      reviewBy < today
        ? fill(route.overdue, { day: formatDate(reviewBy) })
        : fill(route.checkedOn, { day: formatDate(checkedOn), until: formatDate(reviewBy) }),
      ...(status === 'unverified' ? [route.unverified] : []),
    ]
    const page = `${name}${url ? ` <${url}>` : ''}`
    if (!byPage.has(page)) byPage.set(page, `${page} (${notes.join('; ')})`)
  }
  return section(frame.sourcesHeading, [...byPage.values()])
}
