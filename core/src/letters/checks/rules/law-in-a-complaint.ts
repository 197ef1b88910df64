import type { Check } from '../finding.ts'
import { isAReport } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { guidance, law } from '../text/citations.ts'
import { spoken } from '../text/spoken.ts'

const breach = spoken(
  '\\b(?:breach(?:ed|ing|es)?|broke|broken|breaking|violat(?:ed|es|ing|ion)|contraven(?:ed|es|ing|tion)|in breach|failed to comply with|unlawful(?:ly)?|illegal(?:ly)?|against the law)\\b(?: of| the| your| my| under| with){0,3}(?: ~{2,20}){0,2}',
)
/** "Detained under the Mental Health Act" and "deputy under the Mental Capacity Act" say who someone is. */
const says =
  /\b(?:detained|sectioned|attorney|deputy|guardian|held under|discharged from|assessed under|power of)\b/iu
const lawful =
  /\b(?:law|legal|act|regulations?|rights?|dut(?:y|ies)|equality|candour|gdpr|data protection|unlawful|illegal|statutory)\b/iu

/** A complaint argues with the law. It is a problem to say that the law was broken, and a hint to name a law or a guideline. */
export const lawInAComplaint: Check = {
  rule: 'law-in-a-complaint',
  reasons: ['law-broken-in-a-complaint', 'law-in-a-complaint', 'guidance-in-a-complaint'],
  check(letter, { kind }) {
    if (kind !== 'complaint') return []
    const broken = inSentences(letter, breach, ({ sentence: { own }, from }) =>
      !lawful.test(own) || isAReport(own, from)
        ? undefined
        : { reason: 'law-broken-in-a-complaint', severity: 'problem' },
    )
    const named = (expression: RegExp, reason: string) =>
      inSentences(letter, expression, ({ sentence: { own } }) =>
        says.test(own) ? undefined : { reason, severity: 'hint' },
      )
    return [...broken, ...named(law, 'law-in-a-complaint'), ...named(guidance, 'guidance-in-a-complaint')]
  },
}
