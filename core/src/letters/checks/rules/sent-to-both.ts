import type { Check } from '../finding.ts'
import { isDenied } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { spoken } from '../text/spoken.ts'

const toBoth = spoken(
  '\\b(?:cc|copied to|copy to|copies to|(?:also|and) (?:sent|sending|send|copied|copying|writing|complaining|complained)(?: this| it| the same)?(?: complaint| letter)? to|(?:sending|sent|copied|copying) (?:this|it)(?: complaint| letter)? to)\\b[^.;]{0,60}\\b(?:integrated care board|ICB|NHS England)\\b',
)

/** In England a complaint goes to the provider or to the commissioner, and not to both (co-eng-002). */
export const sentToBoth: Check = {
  rule: 'sent-to-both',
  reasons: ['sent-to-both'],
  check(letter, { kind, nation }) {
    if (kind !== 'complaint' || nation !== 'england') return []
    return inSentences(letter, toBoth, ({ sentence: { own }, from }) =>
      isDenied(own, from) ? undefined : { reason: 'sent-to-both', severity: 'hint' },
    )
  },
}
