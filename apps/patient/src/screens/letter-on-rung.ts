import { ladderPage as words } from '@fresh-eyes/content/words'
import type { LetterName } from '@fresh-eyes/core/nations'
import type { NationId } from '@fresh-eyes/core/routes'

/** What a letter of a rung is called in a nation: a complaint is a concern in Wales. */
export function letterOnRung(letter: LetterName, nation: NationId): string {
  const here: Readonly<Partial<Record<LetterName, string>>> = words.lettersHere[nation]
  return here[letter] ?? words.letters[letter]
}
