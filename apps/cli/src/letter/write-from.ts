import type { Day } from '@fresh-eyes/core/calendar'
import {
  letterById,
  requestToGp,
  sayOutLoud,
  settleHere,
  type LetterId,
  type LetterVersion,
  type RequestGpSentences,
  type WrittenLetter,
} from '@fresh-eyes/core/letters'
import type { Trouble } from '../trouble.ts'
import { caseFrom } from './case-from.ts'
import { draftFrom } from './draft-from.ts'
import type { LetterWords } from './letter-knowledge.ts'
import { menuWords } from './list-letters.ts'

/** Writes a letter from parsed JSON. Where it is not for that nation, the trouble says why and what there is instead. */
export function writeFrom(
  id: LetterId,
  value: unknown,
  where: string,
  { today, version }: { today: Day; version: LetterVersion },
  { sentences, guidance, words }: LetterWords,
): { written: WrittenLetter; spoken: readonly string[] } | { trouble: Trouble } {
  // The request to a GP is older than the fields, and keeps its own shape.
  if (id === 'request-gp') {
    const found = caseFrom(value, where, today, version)
    if ('trouble' in found) return found
    const ofGp = sentences as RequestGpSentences
    return {
      written: requestToGp(found.facts, ofGp, guidance),
      spoken: sayOutLoud(found.facts, ofGp),
    }
  }
  const found = draftFrom(value, where, id)
  if ('trouble' in found) return found
  const letter = letterById[id]
  const { nation, draft } = found
  const offer = letter.offeredIn(nation)
  if (!offer.offered) {
    const { notHere = '' } = settleHere(menuWords(words.letterMenu)[id], nation)
    return { trouble: { says: notHere, ...(offer.instead.length > 0 ? { known: offer.instead } : {}) } }
  }
  const how = { nation, today, version }
  return {
    written: letter.write(draft, how, sentences, guidance),
    spoken: letter.sayOutLoud(draft, how, sentences),
  }
}
