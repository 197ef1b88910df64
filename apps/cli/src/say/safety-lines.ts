import type { Known } from '../knowledge.ts'
import { wrap } from './lines.ts'

/** What stands above everything: when to call 999, and how without speech. The same for everyone. */
export function safetyLines({ knowledge }: Known): string[] {
  return knowledge.urgent.emergency.flatMap(({ says }) => wrap(says))
}
