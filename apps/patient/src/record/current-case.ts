import type { Entry } from '@fresh-eyes/core/casefile'

const key = 'fresh-eyes-case'

/** The case this tab is looking at: the one chosen last, or else the newest that is open. */
export function currentCase(live: readonly Entry[]): Entry<'case'> | undefined {
  const cases = live.filter((entry): entry is Entry<'case'> => entry.kind === 'case')
  const chosen = cases.find(({ id }) => id === remembered())
  return chosen ?? cases.find(({ fields }) => !fields.closed) ?? cases[0]
}

/** Looks at another case from now on, in this tab. */
export function chooseCase(id: string): void {
  try {
    sessionStorage.setItem(key, id)
  } catch {
    // Without it the newest case is shown.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}
