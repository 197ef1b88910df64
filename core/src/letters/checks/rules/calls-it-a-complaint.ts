import type { Check } from '../finding.ts'
import { isDenied } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { spoken } from '../text/spoken.ts'

/** The word as what is being sent. "My main complaint is tiredness" and "no complaints about the nurses" are something else. */
const named = spoken(
  "\\b(?:formal|official|serious|written) complaints?\\b|\\b(?:this is|as|make|making|lodge|lodging|raise|raising|submit|file|put in) (?:a|this|my) complaint\\b|\\bI (?:am|'m) (?:writing to complain|complaining)\\b|\\bI (?:wish|want|would like) to complain\\b|\\bletter of complaint\\b|\\b(?:treat|treated|record|log) (?:this )?as a complaint\\b",
)

/** "They may make a complaint on my behalf": what someone else may do one day is not what is being sent. */
const isAPermission = (before: string): boolean =>
  /(?<!\b(?:I|we) {0,4})\b(?:may|can)(?: {1,4}also)? {1,4}$/iu.test(before)

/** A request that calls itself a complaint. In Scotland it may then be set aside (so-sct-005). */
export const callsItAComplaint: Check = {
  rule: 'calls-it-a-complaint',
  reasons: ['calls-it-a-complaint', 'calls-it-a-complaint-in-scotland'],
  check(letter, { kind, nation }) {
    if (kind === 'complaint') return []
    return inSentences(letter, named, ({ sentence: { own }, from }) => {
      if (isDenied(own, from) || isAPermission(own.slice(0, from))) return undefined
      return nation === 'scotland'
        ? { reason: 'calls-it-a-complaint-in-scotland', severity: 'problem' }
        : { reason: 'calls-it-a-complaint', severity: 'hint' }
    })
  },
}
