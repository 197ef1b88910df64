import { anyOf, spoken } from './spoken.ts'

const want =
  "(?:I (?:just |really |only )?(?:want|need|would like|'d like|wish)|please|can (?:you|I|someone)|could (?:you|I|someone)|will you|would you)"
/** Asks that nobody can say yes to, because they do not say what should be done. */
export const vagueAsks = spoken(
  anyOf([
    `\\b${want} (?:just |please |really )?(?:to )?(?:see|speak to|talk to|try|have|get) (?:someone|somebody) (?:else|new|different|better|who (?:cares|listens|knows|understands))\\b`,
    `\\b${want} (?:just |please |really )?(?:to )?(?:(?:do|get|have|see|try) )?(?:something|anything|some action|more)\\b(?:(?: to be)? done| about (?:it|this|that))?(?! (?:to (?:eat|drink|help me sleep)|for))`,
    `\\b${want} (?:just |please |really )?(?:to )?(?:sort|fix) (?:this|it|me|things)(?: out)?\\b`,
    `\\b${want} (?:just |please |really )?(?:to )?(?:take (?:this|me|it) (?:more )?seriously|help(?: me| us)?(?=\\s?[.!?]| with this\\b| asap\\b| please\\b)|look into (?:it|this|things)(?=\\s?[.!?]))`,
    '\\b(?:something|things|this) (?:needs?|has|have|must|should) (?:to )?(?:be done|change|happen)\\b',
    `\\b${want} (?:some )?(?:answers|help|action|justice|results)(?=\\s?[.!?])`,
    '^(?:just |please )?(?:do something|help (?:me|us)\\s?[.!])',
    '\\bsomeone (?:else )?(?:needs|has|ought) to (?:help|do something|look|take|sort)\\b',
  ]),
)

/** Whether a sentence asks in that way. */
export function isVague(own: string): boolean {
  return own.search(vagueAsks) >= 0
}
