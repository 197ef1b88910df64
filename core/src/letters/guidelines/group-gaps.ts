import type { GapChoice } from './gaps-for.ts'

/** Recommendations that answer the same kind of gap. */
export interface GapGroup {
  /** The kind of gap, as content/guidelines/gaps.yaml names it. */
  id: string
  /** As a patient would say it. */
  says: string
  choices: readonly GapChoice[]
}

/**
 * The recommendations by the kind of gap that each answers first. A kind with something about this condition alone stands
 * before one that is about several, and larger ones stand first. Inside a kind they keep their order, those about this
 * condition alone first.
 */
export function groupGaps(
  choices: readonly GapChoice[],
  kinds: readonly { id: string; says: string }[],
): GapGroup[] {
  const ids = [...new Set(choices.map(firstGap))]
  return ids
    .map((id) => ({
      id,
      says: kinds.find((kind) => kind.id === id)?.says ?? id,
      choices: choices
        .filter((choice) => firstGap(choice) === id)
        .toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one))),
    }))
    .toSorted(
      (one, other) =>
        Number(other.choices.some(isOwn)) - Number(one.choices.some(isOwn)) ||
        other.choices.length - one.choices.length,
    )
}

const firstGap = ({ gaps }: GapChoice): string => gaps[0] ?? ''

const isOwn = ({ isAboutThisAlone }: GapChoice): boolean => isAboutThisAlone
