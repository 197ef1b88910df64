import type { Day } from '../../calendar/index.ts'
import type { NationId } from '../../routes/index.ts'
import type { Guideline, LetterKnowledge, Recommendation } from './knowledge.ts'
import { wayToCite, type WayToCite } from './way-to-cite.ts'

/** A recommendation to choose from: what it says in our words, and how a letter could name it. */
export interface GapChoice extends WayToCite {
  /** The recommendation's id, as `RequestToGp.gaps` takes it. */
  id: string
  says: string
  guideline: { id: string; title: string; publisher: string; url: string }
  /** The nations the guideline is made for. */
  madeFor: readonly NationId[]
  /** Ids of the kinds of gap it answers, as in content/guidelines/gaps.yaml. */
  gaps: readonly string[]
  /** Whether it is about the condition that was asked for, and no other. */
  isAboutThisAlone: boolean
}

/**
 * The recommendations about a condition that somebody in this nation may choose from, best citable first, and of those
 * first what is about this condition and few others. Those that no letter may name are last, with the reason.
 */
export function gapsFor(
  nation: NationId,
  conditionId: string,
  knowledge: LetterKnowledge,
  today: Day,
): GapChoice[] {
  return allRecommendations(knowledge)
    .filter(({ recommendation }) => recommendation.conditions.includes(conditionId))
    .toSorted((a, b) => a.recommendation.conditions.length - b.recommendation.conditions.length)
    .map(({ guideline, recommendation }) => ({
      id: recommendation.id,
      says: recommendation.says,
      guideline: {
        id: guideline.id,
        title: guideline.title,
        publisher: guideline.publisher,
        url: guideline.url,
      },
      madeFor: guideline.nations,
      gaps: recommendation.gaps,
      isAboutThisAlone: recommendation.conditions.length === 1,
      ...wayToCite(guideline, recommendation, nation, today, knowledge.licensing),
    }))
    .sort((a, b) => citedBest.indexOf(a.how) - citedBest.indexOf(b.how))
}

/** The ways to cite, the best first. */
export const citedBest: readonly WayToCite['how'][] = ['number', 'section', 'title', 'not-citable']

/** Every recommendation beside its guideline, in the order of the content. */
export function allRecommendations(
  knowledge: LetterKnowledge,
): { guideline: Guideline; recommendation: Recommendation }[] {
  return knowledge.guidelines.flatMap((guideline) =>
    (guideline.recommendations ?? []).map((recommendation) => ({ guideline, recommendation })),
  )
}
