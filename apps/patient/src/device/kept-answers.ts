import type { Answers, NationId } from '@fresh-eyes/core/routes'

const key = (nation: NationId) => `fresh-eyes-answers-${nation}`
const lastKey = 'fresh-eyes-nation'
const visitKey = 'fresh-eyes-visit'

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

/** A name for this visit, the same until what is kept in this tab is erased. Undefined where a browser keeps nothing. */
export function thisVisit(): string | undefined {
  try {
    const known = sessionStorage.getItem(visitKey)
    if (known) return known
    sessionStorage.setItem(visitKey, crypto.getRandomValues(new Uint32Array(2)).join('-'))
    return sessionStorage.getItem(visitKey) ?? undefined
  } catch {
    return undefined
  }
}
