import type { Check } from '../finding.ts'
import { inSentences } from '../text/in-sentences.ts'
import { anyOf, spoken } from '../text/spoken.ts'
import { isAReport } from '../text/guards.ts'

const want =
  "(?:I (?:just |really |only )?(?:want|need|would like|'d like|wish)|please|can (?:you|I|someone)|could (?:you|I|someone)|will you|would you)"
const vague = spoken(
  anyOf([
    `\\b${want} (?:just |please |really )?(?:to )?(?:see|speak to|talk to|try|have|get) (?:someone|somebody) (?:else|new|different|better|who (?:cares|listens|knows|understands))\\b`,
    `\\b${want} (?:just |please |really )?(?:to )?(?:do|get|have|see|try) (?:something|anything|some action|more)\\b(?: done| about (?:it|this|that))?(?! (?:to (?:eat|drink|help me sleep)|for))`,
    `\\b${want} (?:just |please |really )?(?:to )?(?:sort|fix) (?:this|it|me|things)(?: out)?\\b`,
    `\\b${want} (?:just |please |really )?(?:to )?(?:take (?:this|me|it) (?:more )?seriously|help(?: me| us)?(?=\\s?[.!?]| with this\\b| asap\\b| please\\b)|look into (?:it|this|things)(?=\\s?[.!?]))`,
    '\\b(?:something|things) (?:needs?|has|have|must|should) (?:to )?(?:be done|change|happen)\\b',
    `\\b${want} (?:some )?(?:answers|help|action|justice|results)(?=\\s?[.!?])`,
    '\\bsomeone (?:else )?(?:needs|has|ought) to (?:help|do something|look|take|sort)\\b',
  ]),
)

/** An ask that nobody can say yes to, because it does not say what should be done. */
export const vagueAsk: Check = {
  rule: 'vague-ask',
  reasons: ['vague-ask'],
  check: (letter) =>
    inSentences(letter, vague, ({ sentence: { own }, from }) =>
      isAReport(own, from) ? undefined : { reason: 'vague-ask', severity: 'hint' },
    ),
}
