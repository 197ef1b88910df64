import type { Check } from '../finding.ts'
import { isAFeeling, isAReport, isDenied } from '../text/guards.ts'
import { inSentences, wordsBefore } from '../text/in-sentences.ts'
import { anyOf, spoken } from '../text/spoken.ts'
import { hasAlso, isOfStaff, staff } from '../text/who.ts'
import { rewriteOfBlame } from './rewrite-of-blame.ts'

const object =
  '(?:me|us|him|her|them|it|(?:my|our|his|her|their|the|these|this|that|all) (?!(?:appointment|follow|calls?|bus|train|point|dose|tablets?)\\b)~{2,20}(?: (?:of )?(?:my )?(?!(?:for|and|but|when|because|at|on|in|again|after|so|as|by|with|until|to|every|over|until)\\b)~{2,20}){0,2})'

/** What someone did to the writer, said as a fault. */
const did = `(?<did>ignored|ignores?|dismissed|dismisses|neglected|belittled|humiliated|mocked|patronised|abandoned|misdiagnosed|brushed off|fobbed off|gaslit|gaslighted|gaslighting|bullied|missed|overlooked|mismanaged|botched) (?<what>${object})`
const didOff = '(?<off>(?:brushed|fobbed|palmed|shrugged) (?<whatOff>me|us|him|her|them|it) (?:off|aside))'
const todo =
  'listen|examine|refer|read|reply|respond to (?:me|my|us|our)|answer|send|call|ring|phone|tell|explain|take|act|diagnose|notice|spot|see|check|do|treat|investigate|follow|give|record|pass|arrange|order|book|help|care|consider|acknowledge|look|recogni[sz]e|warn|prescribe|monitor|mention|believe'
const failed = `(?<failed>failed to (?<verb>${todo})(?: (?<whatFailed>${object}))?)`
const failedMe =
  '(?<failedMe>failed (?:me|us|him|her|my (?:mother|mum|father|dad|son|daughter|wife|husband|partner|child))\\b|let (?:me|us|him|her|my ~{2,12}) down)'
const deaf = anyOf([
  "(?:did not|didn't|do not|don't|does not|doesn't|would not|wouldn't|refused? to|never) (?:even )?(?:bother|care|listen(?:ed|s)?|take (?:me|us|my|any of)(?: ~{2,14})?(?: seriously)?|believe (?:me|us|a word)|give a damn)",
  'never (?:once |ever )?(?:taken (?:me|us|him|her) seriously|listened|listens|cared|cares|bothered|believed (?:me|us))',
  "(?:could|can)(?:n't|not) be bothered",
])
/** Said of what was done, and as hard to answer. */
const unkind = anyOf([
  '(?:laughed|sneered) at (?:me|us|him|her)',
  '(?:was|is|were|are) only interested in',
  "(?:couldn't|could not) wait to (?:get rid|see the back)",
  '(?:took|take|takes|paid|pay) no (?:notice|attention)',
  '(?:done|did|do|does) (?:absolutely |precisely )?nothing\\b',
  "(?:has|have|had|haven't|hasn't) (?:got )?(?:no idea|no clue|a clue)",
])
const harsh = anyOf([
  'lied\\b',
  '(?:are|is|were|was) lying',
  'botched',
  'treat(?:ed|s|ing)? (?:me|us|him|her|people|patients|my ~{2,12}) like (?:dirt|rubbish|an? (?:idiot|nuisance|liar|animal|criminal|child|number|piece of))',
  'left (?:me|us|him|her) (?:to (?:rot|suffer|die)|in agony)',
  '(?:wrote|written) (?:me|us|him|her) off',
  "(?:couldn't|could not|can't) (?:care|have cared) less",
  '(?:covered|covering) (?:it |this |everything )?up',
  'messed (?:it |this |everything |me )?up',
  'ruined my',
  'nearly killed',
  'almost killed',
  'put (?:my|his|her|our) (?:life|health) at risk',
  "wasted (?:my|our|everyone's) time",
  '(?:caused|made) (?:all )?(?:my|this|his|her) (?:pain|suffering|illness|condition|disability)',
  '(?:are|is) (?:entirely |completely |solely |fully )?(?:to blame|at fault|responsible for (?:my|this|his|her|the state))',
  'should be (?:ashamed|sacked|struck off|fired)',
  'should (?:not|never) (?:be allowed to|be) practi[sc](?:e|ing)',
])

const byStaff = spoken(
  `(?<![\\p{L}])(?<who>${staff}|they|he|she)${hasAlso}(?:${did}|${didOff}|${failed}|${failedMe}|(?<deaf>${deaf}(?: to (?:me|us|him|her|what I (?:say|said)))?)|${unkind}|(?<harsh>${harsh}))(?![\\p{L}])`,
)

const faults = spoken(
  `\\b(?:(?:it|this|that|which) (?:is|was)|it's) (?:all |entirely |completely |clearly )?(?:your|the (?:doctor|surgery|hospital|practice|gp)'s|dr\\.? ~{2,24}'s) fault\\b|\\b(?:nobody|no one|no-one|none of you)(?: (?:in|at|there|here) ?(?:~{2,14} ?){0,3})? gives? a (?:damn|toss|hoot|monkey|stuff)|\\bI blame (?:you|your|the|dr\\b|doctor|this)|\\byour (?:total |complete |sheer |utter |gross |obvious |own )?(?:failures?|mistakes?|errors?|neglect|lies|blunders?) (?:to|in|has|have|of|cost|caused|led|left|made|mean)\\b`,
)

const byThem = spoken(
  `\\b(?:was|were|been|being|am|is) (?:completely |totally |constantly |repeatedly |just |simply )?(?:ignored|dismissed|(?:fobbed|brushed|palmed) off|lied to|neglected|misdiagnosed|let down|humiliated|belittled|bullied|gaslit|mocked|abandoned) by (?:${staff}|them)(?![\\p{L}])`,
)

/** Someone who treats the writer is accused. In a complaint, what went wrong has to be said, so only harsh words are a problem. */
export const blamesAClinician: Check = {
  rule: 'blames-a-clinician',
  reasons: ['blames-a-clinician', 'blames-in-a-complaint'],
  templates: ['not-looked-at', 'not-heard', 'i-not-heard', 'was-not-done', 'not-been-told'],
  check(letter, { kind }) {
    const reason = kind === 'complaint' ? 'blames-in-a-complaint' : 'blames-a-clinician'
    const mild = kind === 'complaint' ? ('hint' as const) : ('problem' as const)
    return [
      ...inSentences(letter, byStaff, (hit) => {
        const { own } = hit.sentence
        const who = hit.parts['who'] ?? ''
        if (/^s?he$/iu.test(who) && !isOfStaff(who, wordsBefore(hit))) return undefined
        if (isAFeeling(own, hit.from) || isAReport(own, hit.from) || isDenied(own, hit.from)) return undefined
        const rewrite = rewriteOfBlame(hit)
        return {
          reason,
          severity: hit.parts['harsh'] ? 'problem' : mild,
          ...(rewrite ? { rewrite } : {}),
        }
      }),
      ...inSentences(letter, byThem, ({ sentence: { own }, from }) =>
        isAFeeling(own, from) || isAReport(own, from) || isDenied(own, from)
          ? undefined
          : { reason, severity: mild },
      ),
      ...inSentences(letter, faults, ({ sentence: { own }, from }) =>
        isDenied(own, from) || isAReport(own, from) ? undefined : { reason, severity: 'problem' },
      ),
    ]
  },
}
