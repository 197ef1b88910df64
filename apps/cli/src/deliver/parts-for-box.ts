import type { Document } from '@fresh-eyes/paper'
import type { Trouble } from '../trouble.ts'

/** The text of a document in parts that each fit a box of so many characters. `partSays` numbers them. */
export async function partsForBox(
  document: Document,
  characters: number,
  partSays: string,
): Promise<{ trouble: Trouble } | { parts: readonly string[] }> {
  const { fitBox } = await import('@fresh-eyes/paper/box')
  const label = (number: number, count: number) =>
    partSays.replace('{number}', String(number)).replace('{count}', String(count))
  const fitted = fitBox(document, { characters, label })
  if (fitted.kind === 'fitted') return fitted
  return {
    trouble: { says: `A box of ${characters} characters holds no sentence. Give ${fitted.fewest} or more.` },
  }
}
