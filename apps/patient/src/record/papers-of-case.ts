import { sayVagueDay } from '@fresh-eyes/core/calendar'
import type { Entry } from '@fresh-eyes/core/casefile'
import { ofKind } from '../entries/belongs.ts'

/** The papers of a case, each as a line of a letter that goes with it: its name, and its day where the name has none. */
export function papersOfCase(live: readonly Entry[], caseId: string | undefined): readonly string[] {
  return ofKind(live, 'enclosure', caseId).map(({ fields: { title, when } }) => {
    const day = when === 'not-recorded' ? '' : sayVagueDay(when)
    return day === '' || /\d{4}/.test(title) ? title : `${title}, ${day}`
  })
}
