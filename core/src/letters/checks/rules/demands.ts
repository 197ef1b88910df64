import type { Check, Found, Rewrite } from '../finding.ts'
import { isAQuestion, isAReport, isDenied } from '../text/guards.ts'
import { inSentences, type Hit } from '../text/in-sentences.ts'
import { spoken } from '../text/spoken.ts'

const act =
  '(?:refer|give|offer|arrange|send|get|book|see|treat|examine|listen|reply|answer|provide|order|take|fix|sort|do)'

const insists = spoken(
  `\\bI (?:(?:now|really|also|hereby|formally|therefore|must|am|respectfully|absolutely|simply|again) ){0,2}(?:demand|demanding|insist|insisting)(?:(?<that> (?:on |upon )?that you (?<act>${act}))|(?<to> to (?<todo>[a-z]{2,12}))|(?: on| upon)? (?<thing>(?:an?|the|my|another|some|to be)\\b(?: (?!(?:and|but|or|within|by|from|because|for|so|now)\\b)~{1,20}){1,4})?)?(?![\\p{L}])`,
)
const refuses = spoken(
  "\\bI (?:will not|won't|shall not|refuse to|am not going to|am not prepared to) (?:accept (?:no\\b|this\\b|that\\b|anything less|a refusal|your\\b|any more|another (?:delay|refusal|no\\b)|excuses)|take no\\b|be (?:fobbed|brushed|palmed) off|leave (?:until|without)|let (?:this|it) (?:go|drop))|\\btak(?:e|ing) no for an answer\\b|\\bI know my rights\\b",
)
const must = spoken(
  `\\bI (?:require|expect) you to (?<act1>${act})\\b|\\byou (?:(?:simply|really|now) )?(?:must|have to|need to|had better|are to|will now) (?:(?:now|immediately|urgently|at once) )?(?<act>${act})\\b`,
)

/** The letter orders, where it could ask. */
export const demands: Check = {
  rule: 'demands',
  reasons: ['demands', 'says-you-must'],
  templates: ['ask-for', 'please-will-you', 'i-would-like-to'],
  check(letter, { kind }) {
    const mild: Found['severity'] = kind === 'complaint' ? 'hint' : 'problem'
    return [
      ...inSentences(letter, insists, (hit) => {
        if (!isMeant(hit)) return undefined
        const rewrite = asked(hit)
        return { reason: 'demands', severity: 'problem', ...(rewrite ? { rewrite } : {}) }
      }),
      ...inSentences(letter, refuses, (hit) =>
        isMeant(hit) ? { reason: 'demands', severity: mild } : undefined,
      ),
      ...inSentences(letter, must, (hit) => {
        if (!isMeant(hit) || isLegal(hit)) return undefined
        const rewrite = please(hit, hit.parts['act'] ?? hit.parts['act1'])
        return { reason: 'says-you-must', severity: mild, rewrite }
      }),
    ]
  },
}

function isMeant({ sentence: { own }, from }: Hit): boolean {
  return !isAQuestion(own, from) && !isDenied(own, from) && !isAReport(own, from)
}

/** What is said to be law is the business of another rule. */
const isLegal = ({ sentence: { own }, from }: Hit): boolean =>
  /\b(?:by law|legally)\b/iu.test(own.slice(Math.max(0, from - 20)))

function asked(hit: Hit): Rewrite | undefined {
  const { that, act: doing, todo, thing } = hit.parts
  if (that) return please(hit, doing)
  const place = { at: hit.sentence.at + hit.from, length: hit.words.length }
  if (todo) return { ...place, template: 'i-would-like-to', fill: { todo } }
  if (thing?.startsWith('to be '))
    return { ...place, template: 'i-would-like-to', fill: { todo: thing.slice(3) } }
  return thing ? { ...place, template: 'ask-for', fill: { what: thing } } : undefined
}

function please(hit: Hit, doing = ''): Rewrite {
  return {
    at: hit.sentence.at + hit.from,
    length: hit.words.length,
    template: 'please-will-you',
    fill: { act: doing },
  }
}
