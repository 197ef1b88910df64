import { entryWords as words } from '@fresh-eyes/content/words'
import type { Author } from '@fresh-eyes/core/casefile'

/** The name of who wrote something, or who they are where no name is known. */
export function nameOf(by: Author): string {
  return by.name ?? words[by.role]
}
