import { defineLetter } from '../engine/define-letter.ts'
import { toHospital } from '../engine/recipient.ts'
import { labelled, listed, running, sentence } from '../engine/story.ts'
import { chosen, say, typed } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/**
 * Asks the present specialist for a second opinion (lt-03). On our reading this way carries no choice of hospital in
 * England, so it has no field for one.
 */
export const requestSpecialist = defineLetter({
  id: 'request-specialist',
  lt: 'lt-03',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/request-nudge', 'uk/referral-nudge'],
  to: () => toHospital,
  opens: (writing) => [`ask-${chosen(writing, 'wish')}`, 'requests'],
  asks: (writing) => [
    { id: 'refer', spans: say(writing, referPart(chosen(writing, 'wish'), typed(writing, 'specialty'))) },
    { id: 'is-it-safe-to-wait', spans: say(writing, 'ask-safe') },
    { id: 'send-results', spans: say(writing, 'ask-results') },
  ],
  story: (writing) => [
    ...sentence(writing, chosen(writing, 'wanted')),
    ...labelled(writing, 'said'),
    ...labelled(writing, 'unexplained'),
    ...listed(writing, 'reason', 'reasons'),
    ...running(writing, 'tried'),
  ],
  spoken: () => ['say-ask', 'say-why', 'say-safe'],
})

function referPart(wish: string, specialty: string): string {
  if (wish === 'explanation-or-opinion') return 'refer-or-explain'
  return specialty === '' ? 'refer' : 'refer-specialty'
}
