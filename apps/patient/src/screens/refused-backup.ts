import { backupPage as words } from '@fresh-eyes/content/words'

/** Why a backup could not be made, opened or put back, in words, with what to do. */
export function sayRefusal(because: string, unknownWords: readonly string[] = []): string {
  if (unknownWords.length > 0)
    return words.refused['unknown-words'].replace('{words}', unknownWords.join(', '))
  return (words.refused as Readonly<Record<string, string>>)[because] ?? words.refused.other
}
