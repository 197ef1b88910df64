import { sharedParts } from '../engine/shared-parts.ts'
import { readTemplates, type ReadTemplates } from '../templates.ts'
import { requestGpParts, type RequestGpPart } from './sentence-parts.ts'

/**
 * Reads the sentences of this letter, with those it shares, as @fresh-eyes/content/letters has them. Gives every sentence by the name of its part, or problems with their
 * file, line and mend: a part missing, unknown or doubled, or a {word} that nothing fills in.
 */
export function readSentences(text: string, file: string): ReadTemplates<RequestGpPart> {
  return readTemplates(text, file, requestGpParts, sharedParts)
}
