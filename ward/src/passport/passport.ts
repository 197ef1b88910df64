import type { Instant } from '../instant/index.ts'

/** What is asked about what is usual for someone. Ids of sentences in the words; never scored, never compared by a machine. */
export const usualPrompts = [
  'breathing',
  'talking',
  'awake',
  'moving',
  'eating',
  'toilet',
  'skin',
  'pain',
  'mood',
  'worried',
  'else',
] as const
export type UsualPrompt = (typeof usualPrompts)[number]

/** What is usual for one person, in the words of someone who knows them. A later one stands beside the earlier; none is changed. */
export interface Passport {
  usual: Partial<Record<UsualPrompt, string>>
  writtenBy: string
  relationship: string
  /** "paper" was copied from a sheet by a member of staff, who is named. */
  how: 'page' | 'paper'
  copiedBy?: string
}

export interface WrittenPassport extends Passport {
  writtenAt: Instant
}

export type PassportProblem = 'nothing-written' | 'who-missing' | 'relationship-missing'

/** Says what is missing: some words, and who wrote them. A passport from nobody cannot be asked about. */
export function checkPassport({ usual, writtenBy, relationship }: Passport): PassportProblem[] {
  const problems: PassportProblem[] = []
  if (!Object.values(usual).some((words) => words.trim() !== '')) problems.push('nothing-written')
  if (writtenBy.trim() === '') problems.push('who-missing')
  if (relationship.trim() === '') problems.push('relationship-missing')
  return problems
}
