import { checks } from './rules/index.ts'
import { tickRules } from './ticks.ts'

/** Every name that the reader can give, so that the content has words for each. */
export const readerRules = {
  rules: checks.map(({ rule }) => rule),
  reasons: [...new Set(checks.flatMap(({ reasons }) => reasons))],
  templates: [...new Set(checks.flatMap(({ templates = [] }) => templates))],
  ticks: tickRules,
}
