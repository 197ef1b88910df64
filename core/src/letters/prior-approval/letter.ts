import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toAny } from '../engine/recipient.ts'
import { labelled, listed } from '../engine/story.ts'
import { chosen, say, texts, typed, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/**
 * Asks the clinician to apply for an opinion elsewhere, or why that was refused (lt-05): prior approval in Wales, an Extra
 * Contractual Referral in Northern Ireland. Only they can apply.
 */
export const priorApproval = defineLetter({
  id: 'prior-approval',
  lt: 'lt-05',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['wales/funding-review-by'],
  offered: ({ outsideArea }) => outsideArea !== 'not-offered',
  instead: ['request-gp', 'request-specialist'],
  to: toAny,
  opens: (writing) => [`${chosen(writing, 'funding')}-${writing.dialect.outsideArea}`, 'requests'],
  asks,
  story: (writing) => [
    ...labelled(writing, 'specialty', 'opinion-sought'),
    ...labelled(writing, 'notLocal', 'not-local'),
    ...listed(writing, 'reason', 'reasons'),
    ...labelled(writing, 'refusalWords', 'refusal-words'),
  ],
  closes: (writing) => [isRefused(writing) ? 'record-refused' : 'record', 'thanks'],
  questions: (writing) => [
    [
      'reason',
      writing.dialect.outsideArea === 'prior-approval' && speaksOfWaiting(writing)
        ? 'ask-waiting'
        : undefined,
    ],
  ],
  spoken: (writing) =>
    isRefused(writing) ? ['say-refused', 'say-again'] : [`say-${writing.dialect.outsideArea}`, 'say-why'],
})

const isRefused = (writing: Writing): boolean => chosen(writing, 'funding') === 'why-refused'

function asks(writing: Writing): AskSpans[] {
  const ids = isRefused(writing)
    ? ['reasons-on-paper', 'what-would-change-it', 'look-again']
    : [`send-${writing.dialect.outsideArea}`, 'tell-outcome', 'send-results']
  return ids.map((id) => ({
    id: id === `send-${writing.dialect.outsideArea}` ? 'apply' : id,
    spans: say(writing, id),
  }))
}

/** Waiting times and preference are not accepted as reasons in Wales (so-wls-001). */
function speaksOfWaiting(writing: Writing): boolean {
  const reasons = [...texts(writing, 'reason'), typed(writing, 'notLocal')]
  return reasons.some((text) => /\b(wait|waits|waiting|queue|prefer|rather|work|job)\b/i.test(text))
}
