import type { Poster } from '../placed.ts'
import type { FontId } from './font-ids.ts'
import { fontsNeeded } from './fonts-needed.ts'

/** The fonts to load before a poster can become a PDF. */
export function posterFontsNeeded({ title, lang, pages }: Poster): FontId[] {
  const blocks = pages
    .flat()
    .flatMap((placed) =>
      placed.kind === 'words'
        ? [{ kind: 'paragraph', spans: [{ text: placed.text, strong: placed.strong ?? false }] } as const]
        : [],
    )
  return fontsNeeded({ title, lang, blocks })
}
