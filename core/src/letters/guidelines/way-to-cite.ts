import type { Day } from '../../calendar/index.ts'
import type { NationId } from '../../routes/index.ts'
import type { Guideline, LetterKnowledge, Recommendation } from './knowledge.ts'
import { lastDayOf } from './rough-day.ts'

/** Why a recommendation is cited the way it is. Each is the name of a sentence in the letter's words. */
export type WhyCited =
  | 'why-number'
  | 'why-section'
  | 'why-title-newer'
  | 'why-title-undated'
  | 'why-title-review'
  | 'why-not-citable'
  | 'why-elsewhere'

export interface WayToCite {
  how: 'number' | 'section' | 'title' | 'not-citable'
  why: WhyCited
  /** To be printed with the citation, because the guideline is not made for this nation. */
  nationSentence?: string
}

/**
 * Decides how a recommendation may stand in a letter: with its number, by its section, by the guideline's title and link
 * alone, or not at all. A number is refused when the guideline may have changed since the number was read.
 */
export function wayToCite(
  guideline: Guideline,
  recommendation: Recommendation,
  nation: NationId,
  today: Day,
  licensing: LetterKnowledge['licensing'],
): WayToCite {
  const { citable, status, number, section } = recommendation
  const refused: WayToCite = { how: 'not-citable', why: 'why-not-citable' }
  if (status !== 'verified' || citable === 'no') return refused
  if (!/^https?:/.test(guideline.url)) return refused

  const madeForHere = guideline.nations.includes(nation)
  const nationSentence = madeForHere ? undefined : sentenceFor(guideline, licensing)
  if (!madeForHere && nationSentence === undefined) return { how: 'not-citable', why: 'why-elsewhere' }
  const here = nationSentence === undefined ? {} : { nationSentence }

  const doubt = doubtAbout(guideline, recommendation, today)
  if (doubt === 'why-title-review') return { how: 'title', why: doubt, ...here }
  if (citable === 'section-only')
    return section === undefined ? refused : { how: 'section', why: 'why-section', ...here }
  if (doubt || number === undefined) return { how: 'title', why: doubt ?? 'why-title-undated', ...here }
  return { how: 'number', why: 'why-number', ...here }
}

function doubtAbout(
  { published, updated, reviewBy }: Guideline,
  { asOf }: Recommendation,
  today: Day,
): 'why-title-review' | 'why-title-undated' | 'why-title-newer' | undefined {
  if (today > reviewBy) return 'why-title-review'
  const read = lastDayOf(asOf)
  const newest = lastDayOf(updated ?? published)
  if (read === undefined || newest === undefined) return 'why-title-undated'
  return newest > read ? 'why-title-newer' : undefined
}

/** NICE alone says how its guidelines apply elsewhere in the UK. For other publishers we have no such sentence. */
function sentenceFor({ publisher }: Guideline, licensing: LetterKnowledge['licensing']): string | undefined {
  if (!/^NICE\b/.test(publisher)) return undefined
  return licensing.find(({ id, status }) => id === 'nations' && status === 'verified')?.says
}
