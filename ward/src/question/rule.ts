import type { AskedAt, Asking } from './asking.ts'
import type { Instrument } from './instrument.ts'
import type { Turn } from './turn.ts'

/**
 * A trust's own rule for one version of an instrument: these answers prompt "tell the nurse in charge". There is no other instruction,
 * no sum and no threshold; and it is off until a named person has approved it.
 */
export interface PromptRule {
  instrument: { id: string; version: number }
  /** Any one of them prompts. */
  when: { question: string; code: string }[]
  on: boolean
  approvedBy: string
  approvedOn: string
}

export type RuleProblem =
  'nothing-chosen' | 'not-a-choice' | 'no-approver' | 'day-not-a-day' | 'no-dry-run' | 'another-version'

/**
 * Why a rule may not be turned on. `dryRun` is the rule that was last tried over the ward's own history: it must be this very one
 * (hazard H07).
 */
export function checkRule(
  rule: PromptRule,
  instrument: Instrument,
  dryRun: PromptRule['when'] | null,
): RuleProblem[] {
  const problems: RuleProblem[] = []
  const { id, version } = rule.instrument
  if (id !== instrument.id || version !== instrument.version) problems.push('another-version')
  if (rule.when.length === 0) problems.push('nothing-chosen')
  const isChoice = ({ question, code }: PromptRule['when'][number]): boolean =>
    instrument.questions.some((each) => each.id === question && each.answers.some((one) => one.code === code))
  if (!rule.when.every(isChoice)) problems.push('not-a-choice')
  if (rule.approvedBy.trim() === '') problems.push('no-approver')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(rule.approvedOn)) problems.push('day-not-a-day')
  if (dryRun === null || !sameChoices(dryRun, rule.when)) problems.push('no-dry-run')
  return problems
}

function sameChoices(one: PromptRule['when'], other: PromptRule['when']): boolean {
  const keys = (when: PromptRule['when']): string =>
    JSON.stringify(when.map(({ question, code }) => [question, code]).sort())
  return keys(one) === keys(other)
}

/** Whether a rule prompts for this asking. It looks at the codes that were chosen, and at nothing else. */
export function prompts(rule: Omit<PromptRule, 'approvedBy' | 'approvedOn'> | null, asking: Asking): boolean {
  if (!rule?.on) return false
  const { id, version } = rule.instrument
  if (id !== asking.instrument.id || version !== asking.instrument.version) return false
  return asking.answers.some((answer) =>
    rule.when.some(({ question, code }) => question === answer.question && code === answer.code),
  )
}

export interface DryRun {
  turns: { turn: Turn; answers: number; prompts: number }[]
  /** How many people's answers it ran over. Nothing said is not the same as no prompts. */
  answers: number
  prompts: number
  most: number
}

/**
 * How many prompts a rule would have made in each shift of a ward, over what the ward has answered. The same person in the same shift
 * counts once, as it would prompt once.
 */
export function dryRun(
  rule: Pick<PromptRule, 'instrument' | 'when'>,
  turns: readonly Turn[],
  history: readonly AskedAt[],
): DryRun {
  const rows = turns.map((turn) => {
    const inTurn = history.filter(
      ({ askedAt, asking }) =>
        askedAt >= turn.from && askedAt < turn.to && asking.state === 'answered' && isOf(rule, asking),
    )
    const prompted = inTurn.filter(({ asking }) => prompts({ ...rule, on: true }, asking))
    return { turn, answers: inTurn.length, prompts: new Set(prompted.map(({ stay }) => stay)).size }
  })
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0)
  return {
    turns: rows,
    answers: sum((row) => row.answers),
    prompts: sum((row) => row.prompts),
    most: Math.max(0, ...rows.map((row) => row.prompts)),
  }
}

const isOf = ({ instrument }: Pick<PromptRule, 'instrument'>, asking: Asking): boolean =>
  instrument.id === asking.instrument.id && instrument.version === asking.instrument.version
