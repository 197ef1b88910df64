import type { letterMenu } from '@fresh-eyes/content/words'
import { letterById, letterIds, type LetterId, type WordsHere } from '@fresh-eyes/core/letters'
import { nationIds } from '@fresh-eyes/core/routes'
import type { Asked, Ended } from '../command.ts'
import { wrap } from '../say/lines.ts'
import { couldNotRun } from '../trouble.ts'
import { loadMenu } from './letter-knowledge.ts'

/** What a letter is called and what it is for; where it is not for a nation, why. */
export interface MenuWords {
  title: string
  for: string
  notHere?: string
}

/** The words of the menu, each letter by its id. */
export function menuWords(words: typeof letterMenu): Readonly<Record<LetterId, WordsHere<MenuWords>>> {
  return words
}

/** `letter` alone: every letter, what it is for, and in which nations it can be written. */
export async function listLetters({ out }: Asked): Promise<Ended> {
  const loaded = await loadMenu()
  if ('trouble' in loaded) return couldNotRun(loaded.trouble)
  const words = menuWords(loaded.value)
  const letters = letterIds.map((id) => ({
    id,
    title: words[id].title,
    for: words[id].for,
    kind: letterById[id].kind,
    nations: nationIds.filter((nation) => letterById[id].offeredIn(nation).offered),
  }))
  for (const { id, for: purpose, nations } of letters) {
    const where = nations.length === nationIds.length ? '' : ` (${nations.join(', ')})`
    out(wrap(`${purpose}${where}`, ' '.repeat(26), id.padEnd(26)).join('\n'))
  }
  return { exit: 0, json: { letters } }
}
