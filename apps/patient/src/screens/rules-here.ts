import type { BankHolidays, Day } from '@fresh-eyes/core/calendar'
import type { ClockKnowledge } from '@fresh-eyes/core/guidance'
import { allClocks } from '@fresh-eyes/core/nations'
import { standingsOf, type Circumstances, type Rules } from '@fresh-eyes/core/requests'
import type { NationId } from '@fresh-eyes/core/routes'
import { loadClocks, loadHolidays } from './load-knowledge.ts'

/** What counting needs in one nation, and the words of its clocks. */
export interface RulesHere {
  rules: Rules
  words: ClockKnowledge
}

/** Fetches what counting needs in one nation. */
export async function loadRules(nation: NationId): Promise<RulesHere> {
  const [holidays, words] = await Promise.all([loadHolidays(nation), loadClocks(nation)])
  return { rules: { nation, clocks: allClocks, holidays, standing: standingsOf(words.clocks) }, words }
}

/** What nextSteps and datesOf need, from the rules of every nation that is at hand. */
export function circumstances(on: Day, all: readonly RulesHere[]): Circumstances {
  const holidays: Partial<Record<NationId, BankHolidays>> = {}
  for (const { rules } of all) holidays[rules.nation] = rules.holidays
  const standing = Object.assign({}, ...all.map(({ rules }) => rules.standing)) as Rules['standing']
  return { on, clocks: allClocks, holidays, standing }
}
