import { entriesOf, type Author, type KeptChange } from '@fresh-eyes/core/casefile'
import { sayWhat } from './say-entry.ts'

/** What an entry said at one time, and who wrote that. */
export interface Earlier {
  says: string
  at: string
  by: Author
}

/** What an entry said before, newest first, from its changes, oldest first. Without what it says now, and each text once. */
export function whatItSaid(changes: readonly KeptChange[]): readonly Earlier[] {
  // Most were written once.
  if (changes.length < 2) return []
  const said: Earlier[] = []
  changes.forEach((change, i) => {
    const [entry] = entriesOf(changes.slice(0, i + 1))
    const says = entry ? sayWhat(entry) : ''
    if (says !== '' && says !== said.at(-1)?.says) said.push({ says, at: change.writtenAt, by: change.by })
  })
  return said.slice(0, -1).reverse()
}
