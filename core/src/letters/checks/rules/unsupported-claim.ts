import type { Check } from '../finding.ts'
import { isAFeeling, isAQuestion, isAReport, isDenied } from '../text/guards.ts'
import { citationsIn } from '../text/citations.ts'
import { inSentences } from '../text/in-sentences.ts'
import { anyOf, spoken } from '../text/spoken.ts'
import { opinion } from './opinion.ts'

const studies = spoken(
  anyOf([
    '\\b(?:studies|research|science|the evidence|statistics|experts|scientists|all the (?:research|evidence)) (?:show|shows|prove|proves|say|says|agree|agrees|clearly|have shown|has shown|has proved|have proved|confirm|confirms)\\b',
    "\\b(?:everyone|everybody|anyone) (?:knows|can see|agrees)\\b|\\bit(?: is|'s) (?:a )?(?:well[ -]known(?: fact)?|common knowledge|a proven fact|proven|obvious to (?:anyone|everyone))\\b|\\bI (?:read|saw|found) (?:it |this )?(?:online|on the internet|on google|on facebook) that\\b",
  ]),
)
const figure = spoken(
  `\\b\\d{1,3}(?:\\.\\d)? ?(?:%|per ?cent) of (?:all )?(?:(?:${opinion}|diagnoses|patients|people|cases|doctors|gps))\\b|\\b(?:more than |over )?half of (?:all )?(?:second opinions|diagnoses)\\b`,
)
const certain = spoken(
  '\\bI (?:definitely|certainly|clearly|obviously|100%|know (?:for (?:a fact|certain|sure) )?(?:that )?I) (?:have|am suffering from|suffer from)(?! (?:been|had|to|no|not|a right|the right|more|less|never|got to|rights|asked|tried|waited)\\b) ~{2,30}|\\bthere is no (?:doubt|question) (?:that|about it)\\b|\\bit (?:is|has to be|must be) (?:definitely|obviously|certainly|without doubt) ~{3,30}|\\b(?:the|this|my) (?:diagnosis|doctor|consultant|gp) (?:is|was) (?:wrong|mistaken|incorrect)\\b',
)

/** The letter says for certain what it does not show. */
export const unsupportedClaim: Check = {
  rule: 'unsupported-claim',
  reasons: ['studies-without-a-source', 'figure-without-a-source', 'certain-without-a-test'],
  check: (letter) => [
    ...inSentences(letter, studies, ({ sentence: { own }, from }) =>
      isAReport(own, from) || isDenied(own, from) || citationsIn(own).length > 0
        ? undefined
        : { reason: 'studies-without-a-source', severity: 'hint' },
    ),
    ...inSentences(letter, figure, ({ sentence: { own }, from }) =>
      isAReport(own, from) || citationsIn(own).length > 0
        ? undefined
        : { reason: 'figure-without-a-source', severity: 'hint' },
    ),
    ...inSentences(letter, certain, ({ sentence: { own }, from }) =>
      isAReport(own, from) || isDenied(own, from) || isAFeeling(own, from) || isAQuestion(own, from)
        ? undefined
        : { reason: 'certain-without-a-test', severity: 'hint' },
    ),
  ],
}
