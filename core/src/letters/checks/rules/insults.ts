import type { Check } from '../finding.ts'
import { inSentences, wordsBefore, type Hit } from '../text/in-sentences.ts'
import { anyOf, spoken } from '../text/spoken.ts'
import { isAFeeling, isAReport, isDenied } from '../text/guards.ts'
import { isOfStaff, staff } from '../text/who.ts'

/** Words that are never said of an illness. "Bloody" is not among them: it may be what was seen. */
const rude = spoken(
  '(?<!\\b(?:like|am|as|not|feel|an?) (?:an? |some |such an? )?)\\b(?:fuck~{0,8}|bullshit|bollocks|wankers?|arseholes?|assholes?|bastards?|cunts?|twats?|idiots?|morons?|cretins?|liars?|charlatans?|piss(?:ed)? off|scumbags?|quacks?)\\b',
)
const badJob = anyOf([
  'useless',
  'incompetent',
  'pathetic',
  'lazy',
  'arrogant',
  'stupid',
  'ignorant',
  'heartless',
  'uncaring',
  'clueless',
  'hopeless',
  'callous',
  'dishonest',
  'disgusting',
  'disgraceful',
  'appalling',
  'evil',
  'corrupt',
  'criminal',
  'unfit to practi[sc]e',
  'not fit (?:to practi[sc]e|for purpose)',
  'an? (?:complete |total |utter |absolute )?(?:joke|disgrace|idiot|liar|fraud|bully|shambles|moron|quack|waste of (?:time|space))',
  'a bunch of ~{3,14}',
  'an? (?:~{3,12} )?(?:piece of work|pig|cow|swine|bitch|git|jobsworth|quack|monster)',
])
const rudeJob = anyOf([
  'rude',
  'unprofessional',
  'dismissive',
  'unhelpful',
  'patronising',
  'condescending',
  'unkind',
  'careless',
  'sloppy',
])
const very =
  '(?:(?:so|very|completely|totally|utterly|absolutely|really|all|just|quite|extremely|simply|clearly|a bit|rather|both) ){0,2}'
const of = spoken(
  `(?<![\\p{L}])(?<who>${staff}|they|he|she)(?: (?:is|are|was|were|have been|has been)|'re|'s|'ve been) ${very}(?:(?<bad>${badJob})|(?<rude>${rudeJob}))\\b(?! (?:to|at|for|enough|about|in) (?:me|my|my own|explain))`,
)
const nouns = spoken(
  "\\b(?:your|their|the (?:doctor|gp|consultant|nurse|surgery|practice|hospital)'s|dr\\.? ~{2,24}'s) (?:(?:own|total|complete|sheer|utter|gross|obvious|shocking|staggering|appalling|constant|sloppy|lazy) ){0,2}(?:incompetence|arrogance|laziness|stupidity|ignorance|rudeness|lies|callousness|indifference|sloppiness)\\b|\\b(?:useless|pathetic|incompetent|hopeless|clueless|arrogant|lazy) (?:bunch|lot\\b|doctors?|gps?|surgery|practice|staff|people|receptionists?|nurses?|hospital|consultants?)|\\b(?:disgraceful|disgusting|appalling|shoddy|shambolic) (?:behaviour|attitude|excuse for|doctor|gp|surgery|practice|staff|so-called)\\b|\\bso-called (?:doctors?|specialists?|experts?|consultants?|professionals?|care)\\b",
)

/** The letter swears, or says what someone is and not what they did. */
export const insults: Check = {
  rule: 'insults',
  reasons: ['swears', 'says-what-someone-is'],
  check(letter, { kind }) {
    return [
      ...inSentences(letter, rude, ({ sentence: { own }, from }) =>
        isAReport(own, from) || notOfStaff.test(own.slice(Math.max(0, from - 24), from))
          ? undefined
          : { reason: 'swears', severity: 'problem' },
      ),
      ...inSentences(letter, of, (hit) =>
        isUnsaid(hit.sentence.own, hit.from) || isSomeoneElse(hit)
          ? undefined
          : {
              reason: 'says-what-someone-is',
              severity: hit.parts['bad'] || kind !== 'complaint' ? 'problem' : 'hint',
            },
      ),
      ...inSentences(letter, nouns, ({ sentence: { own }, from }) =>
        isUnsaid(own, from) ? undefined : { reason: 'says-what-someone-is', severity: 'problem' },
      ),
    ]
  },
}

/** "I am not an idiot", "I felt like an idiot". */
const notOfStaff = /\b(?:I|me|like|not|feel|felt)\b[^,.;]{0,16}$/iu

function isSomeoneElse(hit: Hit): boolean {
  const who = hit.parts['who'] ?? ''
  return /^s?he$/iu.test(who) && !isOfStaff(who, wordsBefore(hit))
}

function isUnsaid(own: string, from: number): boolean {
  return isAFeeling(own, from) || isAReport(own, from) || isDenied(own, from)
}
