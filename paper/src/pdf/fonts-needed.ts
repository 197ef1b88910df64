import type { Document } from '../blocks.ts'
import { flowOf } from '../flow.ts'
import { chooseScript, clusters } from './choose-script.ts'
import { fontIdOf, isPlain, type FontId } from './font-ids.ts'
import { spellOut } from './spell.ts'
import { textsOf } from './texts-of.ts'

/** The fonts to load before a document can become a PDF: the plain ones, and those for what they do not have. */
export function fontsNeeded(document: Document): FontId[] {
  const needed = new Set<FontId>(['plain', 'plain-strong'])
  for (const spans of textsOf(document)) {
    const { text, spanAt } = spellOut(flowOf(spans))
    if (isPlain(text)) continue
    for (const { 0: cluster, index } of text.matchAll(clusters)) {
      const script = chooseScript(cluster)
      if (script) needed.add(fontIdOf(script, spans[spanAt[index] ?? 0]?.strong ?? false))
    }
  }
  return [...needed]
}

/** What a PDF of the document cannot show, as it was typed. Where it stands, the PDF has "[?]". */
export function lostInPdf(document: Document): string[] {
  return [...new Set(textsOf(document).flatMap((spans) => spellOut(flowOf(spans)).lost))]
}
