import type { Asked, Check, Found, Rewrite } from '../finding.ts'
import { isAQuestion, isAReport, isDenied } from '../text/guards.ts'
import { inSentences, type Hit } from '../text/in-sentences.ts'
import type { LetterText } from '../text/letter-text.ts'
import { anyOf, heard, spoken } from '../text/spoken.ts'
import { staff } from '../text/who.ts'
import { opinion } from './opinion.ts'

const given = '(?:(?:get|have|receive|obtain|seek and get|be given|be offered|see) ){0,2}'
const doers = `(?:${staff}|they|gps|doctors|hospitals|the nhs)`
const act =
  '(?:refer|give|offer|arrange|provide|grant|send|get|let|see|agree to|approve|make (?:a|the) referral)'

const rightToOpinion = spoken(
  anyOf([
    `(?<mine>I (?:know (?:that )?I |believe (?:that )?I |understand (?:that )?I )?(?:do )?(?:have|'ve got|'ve) (?:got )?(?:an? |the |every )?(?:legal |statutory |absolute |clear |full |basic )?)?(?<![\\p{L}])rights? (?:in law |by law |under the law |as an? ~{3,12} |(?:under|in|from) the [^.;,]{2,40} )?to ${given}(?<what>${opinion})`,
    `(?<am>\\bI(?:'m| am) (?:legally |fully |also |clearly )?)?\\bentitled (?:by law |in law |under [^.;,]{1,40} )?to ${given}(?<what2>${opinion})`,
    `\\b${opinion} (?:is|are) (?:a |my |your |our |the |every (?:patient|person)'s )?(?:legal |statutory |absolute |guaranteed |basic |human )?(?:rights?|entitlements?)\\b`,
    `\\bguarantees? (?:me |us |patients |everyone |all patients )?(?:the right to )?(?:get |have )?${opinion}`,
  ]),
)
const mustRefer = spoken(
  anyOf([
    `(?<![\\p{L}])${doers} (?:are|is|'re) (?:legally |also |therefore |now )?(?:obliged|required|bound|compelled|duty[- ]bound|under (?:an?|the) (?:legal )?(?:duty|obligation)) (?:by law |in law |by the [^.;,]{1,30} |under [^.;,]{1,40} )?to (?<act>${act})\\b`,
    `(?<![\\p{L}])${doers} (?:(?:must|have to|has to|need to) (?:legally|by law)|legally (?:must|have to|has to|need to)) (?<act2>${act})\\b`,
    `(?<![\\p{L}])${doers} (?:have|has) an? (?:legal|statutory) (?:duty|obligation|responsibility) to (?<act3>${act})\\b`,
    `\\bby law,? ${doers} (?:must|have to|has to|are required to|are obliged to) (?<act4>${act})\\b`,
    `(?<![\\p{L}])${doers} (?:cannot|can't|can not|may not|must not|mustn't|are not allowed to|aren't allowed to|have no right to|has no right to) (?:legally |lawfully )?(?:refuse|deny|turn down) (?:me|my|us|this|it|a|the|to|him|her)\\b`,
    `\\b(?:illegal|unlawful|against the law)(?: for you)? to (?:refuse|deny|not refer|turn)\\b`,
    `\\b(?:right|entitled|entitlement)(?: by law)? (?:to be referred|to (?:see|be seen by) (?:a|an|another) (?:different |second )?(?:specialist|consultant|neurologist|cardiologist)|to (?:a|an|the) (?:referral|mri|scan))\\b`,
    `\\b(?:the law|UK law|English law) (?:says|states|requires|obliges|forces|demands) (?:that )?(?:you|doctors|gps|a gp|the (?:gp|hospital|practice|nhs))\\b`,
  ]),
)
const nameOfGuidance =
  "(?:NICE|the guidelines?|(?:this|the) guidance|GMC|general medical council|good medical practice|jess's rule|martha's rule|nhs constitution|patient charter|charter of patient rights)"
const guidanceAsLaw = spoken(
  anyOf([
    `\\b(?<by>${nameOfGuidance})[^.;?]{0,50}?\\b(?:gives? (?:me|us|him|her|patients|everyone) (?:the|a|an) (?:legal |absolute |clear )?right to (?!ask|request|complain|choose|be involved|see my|be treated with)(?:${given}${opinion})?|entitles? (?:me|us|him|her|patients)|obliges? (?:you|doctors|gps)|requires? (?:that )?(?:you|all doctors|all gps) (?:to|must)|forces? you|(?:is|are) (?:the law|legally binding|a legal requirement|law\\b)|(?:says|means|states)(?: that)? you (?:must|have to|are obliged to|cannot refuse))`,
    `\\b(?:breach|breached|breaching|in breach|broken|breaking|violat(?:ed|ion|ing)) (?:of )?(?:the )?(?<by2>NICE|gmc|nhs constitution|jess's rule|guidelines?)\\b`,
    `\\byou (?:must|have to|are obliged to|are required to|are legally bound to) (?:follow|obey|comply with) (?:the )?(?<by3>NICE|guidelines?|jess's rule|gmc)`,
  ]),
)
const choice = spoken(
  '\\b(?:legal |statutory )?rights? (?:to choose|of choice (?:of|over))(?<chosen> (?:(?:my|the|a|another|any|which|our|his|her) ){0,2}(?:hospital|provider|clinic|consultant|trust|specialist|where|team)\\b)?(?<named> (?:referral|pathway|scheme|provider|route|clinic)s?\\b)?',
)
const nextOfKin = spoken(
  '\\bnext of kin,? (?:so |and |that |which means )?(?:that )?(?:I|gives? me|we) (?:have |has |had )?(?:the |a |every |full )?(?:legal )?(?:(?:right|authority|power|say)\\b|(?:can|must|get to|am entitled to|may) (?:decide|make (?:the|all|his|her) decisions|demand))',
)
const jessRule = spoken("\\bjess's rule\\b")
const writtenReasons = spoken(
  '\\b(?:legally|by law|required by law|obliged|a legal (?:duty|right)|the law)\\b[^.;?]{0,40}\\b(?:reasons?|refus(?:al|e|ing)|decision|explain why)\\b[^.;?]{0,30}\\bin writing\\b',
)

const speaksOfOne = heard(opinion)

/** The letter says that the law gives what it does not. */
export const wrongLegalClaim: Check = {
  rule: 'wrong-legal-claim',
  reasons: [
    'right-to-a-second-opinion',
    'constitution-gives-a-second-opinion',
    'duty-to-refer',
    'guidance-is-not-law',
    'choice-is-for-england',
    'choice-for-a-second-opinion',
    'jess-rule-elsewhere',
    'next-of-kin-decides',
    'written-reasons-by-law',
  ],
  templates: ['ask-for', 'please-will-you'],
  check(letter, asked) {
    return [
      ...claims(letter, rightToOpinion, (hit) => {
        const isConstitution = /\bconstitution\b/iu.test(hit.sentence.own)
        const rewrite = asInstead(hit)
        return {
          reason: isConstitution ? 'constitution-gives-a-second-opinion' : 'right-to-a-second-opinion',
          severity: 'problem',
          ...(rewrite ? { rewrite } : {}),
        }
      }),
      ...claims(letter, mustRefer, (hit) => {
        const rewrite = pleaseInstead(hit)
        return { reason: 'duty-to-refer', severity: 'problem', ...(rewrite ? { rewrite } : {}) }
      }),
      ...claims(letter, guidanceAsLaw, ({ sentence: { own } }) => ({
        reason:
          /\bconstitution\b/iu.test(own) && speaksOfOne.test(own)
            ? 'constitution-gives-a-second-opinion'
            : 'guidance-is-not-law',
        severity: 'problem',
      })),
      ...claims(letter, choice, (hit) => choiceIn(hit, asked)),
      ...(asked.nation && asked.nation !== 'england'
        ? claims(letter, jessRule, () => ({ reason: 'jess-rule-elsewhere', severity: 'hint' }))
        : []),
      ...claims(letter, nextOfKin, () => ({ reason: 'next-of-kin-decides', severity: 'problem' })),
      ...claims(letter, writtenReasons, () => ({ reason: 'written-reasons-by-law', severity: 'problem' })),
    ]
  },
}

/** What is asked, reported, or denied, is no claim. A word that denies inside the claim ("cannot refuse") is a part of it. */
function claims(
  letter: LetterText,
  expression: RegExp,
  judge: (hit: Hit) => Omit<Found, 'at' | 'length'> | undefined,
): Found[] {
  return inSentences(letter, expression, (hit) => {
    const { own } = hit.sentence
    if (isAQuestion(own, hit.from) || isDenied(own, hit.from) || isAReport(own, hit.from)) return undefined
    if (/^I\b.{0,30}\b(?:no|not|never)\b/iu.test(hit.words)) return undefined
    return judge(hit)
  })
}

/** In England a GP's referral carries a choice of hospital (ch-eng-001); that it does for a second opinion is not certain. */
function choiceIn({ parts, sentence }: Hit, { nation }: Asked): Omit<Found, 'at' | 'length'> | undefined {
  if (!nation || !(parts['chosen'] || parts['named'])) return undefined
  if (nation !== 'england') return { reason: 'choice-is-for-england', severity: 'problem' }
  return speaksOfOne.test(sentence.own)
    ? { reason: 'choice-for-a-second-opinion', severity: 'hint' }
    : undefined
}

function asInstead({ parts, words, from, sentence }: Hit): Rewrite | undefined {
  const what = parts['mine'] ? parts['what'] : parts['am'] ? parts['what2'] : undefined
  if (!what) return undefined
  return { at: sentence.at + from, length: words.length, template: 'ask-for', fill: { what } }
}

function pleaseInstead({ parts, words, from, sentence }: Hit): Rewrite | undefined {
  const act = parts['act'] ?? parts['act2'] ?? parts['act3'] ?? parts['act4']
  if (!act || !/^(?:by law,? )?you\b/iu.test(words)) return undefined
  return { at: sentence.at + from, length: words.length, template: 'please-will-you', fill: { act } }
}
