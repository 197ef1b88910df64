import type { Check } from '../finding.ts'
import { isDenied } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { spoken } from '../text/spoken.ts'

const money = spoken(
  '\\b(?:want|claim|claiming|demand|demanding|seek|seeking|expect|deserve|owed|entitled to|require|asking for|ask for|like|pay me) (?:\\w{2,12} ){0,2}(?:compensation|damages|financial redress|a payout|a pay-out)\\b|\\bcompensat(?:e|ing) (?:me|us|him|her)\\b|\\b(?:be|am|are) compensated\\b',
)

/** A complaint asks for money. A claim is another road, and this letter is not it. */
export const asksForMoney: Check = {
  rule: 'asks-for-money',
  reasons: ['asks-for-money'],
  check(letter, { kind }) {
    if (kind !== 'complaint') return []
    return inSentences(letter, money, ({ sentence: { own }, from }) =>
      isDenied(own, from) ? undefined : { reason: 'asks-for-money', severity: 'hint' },
    )
  },
}
