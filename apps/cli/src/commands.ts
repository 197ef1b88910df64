import type { Command } from './command.ts'

/** Every command by its name, each loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  questions: async () => (await import('./questions/questions.ts')).questions,
  route: async () => (await import('./route/route.ts')).route,
  clock: async () => (await import('./clock/clock.ts')).clock,
  letter: async () => (await import('./letter/letter.ts')).letter,
  check: async () => (await import('./check/check.ts')).check,
  case: async () => (await import('./case/case.ts')).caseCommand,
  ladder: async () => (await import('./ladder/ladder.ts')).ladder,
  next: async () => (await import('./next/next.ts')).next,
  page: async () => (await import('./page/page.ts')).page,
  seal: async () => (await import('./backup/seal.ts')).seal,
  open: async () => (await import('./backup/open.ts')).open,
  content: async () => (await import('./content/content.ts')).content,
}
