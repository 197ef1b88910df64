import type { Answers, NationId } from '@fresh-eyes/core/routes'

const key = (nation: NationId) => `fresh-eyes-answers-${nation}`
const lastKey = 'fresh-eyes-nation'

/** The chooser's answers for a nation, kept for this tab only. Empty when there are none or they cannot be read. */
export function keptAnswers(nation: NationId): Answers {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key(nation)) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(Object.entries(found).filter(([, answer]) => typeof answer === 'string'))
  } catch {
    return {}
  }
}

/** Keeps the answers for this tab. A browser that keeps nothing is no reason to stop: the page goes on without. */
export function keepAnswers(nation: NationId, answers: Answers): void {
  try {
    sessionStorage.setItem(key(nation), JSON.stringify(answers))
    sessionStorage.setItem(lastKey, nation)
  } catch {
    // Private windows can refuse. The answers still stand in the page's own history.
  }
}

/** The nation that was chosen last in this tab. */
export function lastNation(): string | undefined {
  try {
    return sessionStorage.getItem(lastKey) ?? undefined
  } catch {
    return undefined
  }
}
