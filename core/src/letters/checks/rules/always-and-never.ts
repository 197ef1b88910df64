import type { Check } from '../finding.ts'
import { isAFeeling, isAReport } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { spoken } from '../text/spoken.ts'

const absolute = spoken(
  '\\b(?:you|they|(?:the|your) (?:doctors?|gps?|receptionists?|staff|nurses?|surgery|practice|team|hospital)) (?:(?:always|never|constantly) (?:do|does|say|says|tell|tells|call|calls|ring|rings|reply|replies|explain|explains|help|helps|look|looks|answer|answers|examine|examines|check|checks|give|gives|have time|has time|want|wants|change|changes|do anything|does anything))\\b|\\b(?:nobody|no one|no-one|not one (?:person|doctor)) (?:ever|at all)? ?(?:cares|listens|helps|bothers|wants to know|gives a|believes)\\b|\\bevery single (?:time|doctor|person|appointment)\\b',
)

/** "You always …", "nobody ever …": easy to deny with one example. */
export const alwaysAndNever: Check = {
  rule: 'always-and-never',
  reasons: ['always-and-never'],
  check: (letter) =>
    inSentences(letter, absolute, ({ sentence: { own }, from }) =>
      isAFeeling(own, from) || isAReport(own, from)
        ? undefined
        : { reason: 'always-and-never', severity: 'hint' },
    ),
}
