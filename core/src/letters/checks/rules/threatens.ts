import type { Check } from '../finding.ts'
import { isAReport } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { anyOf, spoken } from '../text/spoken.ts'

const regulators = anyOf([
  'GMC',
  'general medical council',
  'NMC',
  'nursing and midwifery council',
  'CQC',
  'care quality commission',
  'police',
  'regulators?',
])
const lawyers = '(?:solicitors?|lawyers?|barristers?|legal team)'
const reporters =
  '(?:press(?! (?:at|stud|up|down|on))|media|newspapers?|(?:local |daily |national )paper|papers|bbc|journalists?|tabloids)'

const law = spoken(
  anyOf([
    `(?:contact|contacting|instruct|instructing|speak to|speak with|speaking to|spoken to|see|seeing|consult|consulting|consulted|hire|engage|involve|involving|call|calling|get|getting|hear from|hearing from|talk to|talking to|taking this to|take this to|go to|going to|gone to|pass this to|contacted|instructed) (?:my|our|a|the|their) ${lawyers}\\b`,
    `\\bmy ${lawyers} (?:will|has|have|is|says?|advis)`,
    '\\b(?:sue|suing) (?:you|him|her|them|(?:the|this|your) (?:hospital|practice|surgery|trust|nhs|health board|doctor|gp|consultant)|for (?:negligence|damages))\\b',
    "\\b(?:I|we)(?:'ll| will| shall| may| might| can|(?:'m| am|'re| are) going to)(?: have to| be forced to)? sue\\b",
    '\\btak(?:e|ing) (?:you|the (?:hospital|practice|trust|surgery|nhs|board)|this|it|him|her) to court\\b',
    '\\bsee you(?: all| lot)? in court\\b',
    '\\b(?:legal|court) (?:action|proceedings)\\b',
    '\\b(?:seek|seeking|take|taking|taken|get|getting|sought) legal advice\\b',
    '\\b(?:clinical|medical|gross|criminal) negligence\\b|\\bnegligence (?:claim|case|action|lawyer)\\b',
    '\\b(?:your|their|this|his|her|is|was|pure|such|of|for) negligence\\b|\\b(?:been|were|was|are|is) (?:grossly )?negligent\\b|\\bmalpractice\\b',
  ]),
)
const publicity = spoken(
  anyOf([
    `(?:go|going|take (?:this|it|my story|our story)|taking (?:this|it|my story)|talk|talking|speak|speaking|sell|write|tell) (?:straight )?to (?:the|my|a) (?:local )?${reporters}\\b`,
    '\\b(?:ring|ringing|phone|phoning|call|calling|contact|contacting|e-?mail|e-?mailing|go|going|talk|talking|speak|speaking)(?: to)? the (?:(?:daily|evening|sunday|morning) ~{3,12}|echo|gazette|argus|herald|mirror|mail|telegraph)\\b',
    `(?:contact|contacting|call|calling|inform|informing|tell|telling|alert) (?:the|a) (?:local )?${reporters}\\b`,
    "\\b(?:will|shall|'ll|going to|'m|am) (?:post|put|share|publish)(?:ing|ting)? (?:this|it|my|everything|all (?:of )?this)[^.;]{0,30}\\b(?:online|facebook|twitter|tiktok|social media|internet)\\b",
    '\\bname and shame\\b|\\bgo(?:ing)? public\\b|\\b(?:leave|write) (?:you )?a bad review\\b',
  ]),
)
const regulator = spoken(
  anyOf([
    `\\b(?:report(?:ing|ed)?|refer(?:ring)?) (?:you|him|her|them|this|it|the matter|dr\\.? ~{2,24}|the (?:doctor|gp|surgeon|consultant|practice|surgery|hospital|nurse)) to (?:the )?(?:${regulators}|ombudsman|authorities|health board|nhs england|my mp)\\b`,
    `\\b(?:complain|complaint|complaining|refer (?:you|him|her|them|dr\\.? ~{2,24})|go|going|take (?:this|it)|taking (?:this|it)|write|writing) (?:about (?:you|him|her|this) )?(?:straight )?to the ${regulators}\\b`,
    '\\bgmc (?:referral|complaint|investigation|hearing)\\b',
    '\\bstruck off\\b|\\b(?:lose|losing) your (?:licen[cs]e|job|registration)\\b|\\bend (?:your|his|her) career\\b',
  ]),
)
const consequence = spoken(
  anyOf([
    "\\byou(?:'ll| will)(?: all)? (?:regret|be sorry|pay for|be hearing from)\\b",
    '\\bor else[.!]',
    '\\bhold(?:ing)? (?:you|the (?:practice|surgery|hospital|trust)|dr\\.? ~{2,24}) (?:personally |fully |legally )?(?:responsible|liable|accountable)\\b',
    '\\b(?:your last chance|(?:last|final) warning|you have been warned|watch your back|I know where you)\\b',
    '\\b(?:be|is) on your (?:conscience|hands|head)\\b',
    '\\bif (?:I die|anything happens|something happens|I (?:end up|get any worse))[^.;]{0,60}\\b(?:your (?:fault|responsibility)|down to you|on you)\\b',
    "\\b(?:I(?:'ll| will)|I am going to) make (?:sure|certain) (?:that )?(?:you|everyone|people|he|she|dr)\\b",
  ]),
)
const orComplain = spoken(
  "\\b(?:otherwise|or|unless [^.;]{3,70},?|if (?:you|this|I|we)[^.;]{3,70},?) (?:then )?I (?:will|shall|'ll|am going to|will be forced to|will have no (?:choice|option|alternative) but to) (?:make|raise|put in|submit|lodge|file|complain|escalate|report|take (?:this|it|the matter) (?:further|to))",
)

/** The letter warns of what will be done to those it asks. */
export const threatens: Check = {
  rule: 'threatens',
  reasons: [
    'threatens-with-law',
    'threatens-with-press',
    'threatens-with-regulator',
    'threatens',
    'threatens-to-complain',
  ],
  check(letter, { kind }) {
    const look = (expression: RegExp, reason: string) =>
      inSentences(letter, expression, ({ sentence: { own }, from, to }) =>
        isHarmless(own, from, to) ? undefined : { reason, severity: 'problem' },
      )
    return [
      ...look(law, 'threatens-with-law'),
      ...look(publicity, 'threatens-with-press'),
      ...look(regulator, 'threatens-with-regulator'),
      ...look(consequence, 'threatens'),
      // In a complaint, the next stage is a plain fact, and may be named.
      ...(kind !== 'complaint' ? look(orComplain, 'threatens-to-complain') : []),
    ]
  },
}

const denies = /\b(?:no|not|never|without|nor|neither|rather than|instead of|let alone)\b|n['’]t\b/iu
const standsFor =
  /\b(?:attorney|deputy|guardian|certified|lpa|signed by|conveyanc|divorce|my job|work as|works as|worked as|used to work|retired)\b/iu

/** "I do not want to take legal action"; "our solicitor drew up the power of attorney"; what someone else said. */
function isHarmless(own: string, from: number, to: number): boolean {
  const lead = own.slice(Math.max(0, from - 120), from)
  const clause = lead.slice(
    Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';'), lead.lastIndexOf(' but ')) + 1,
  )
  // "If you do not refer me I will …" denies nothing.
  const isDenied = denies.test(clause) && !/\b(?:if|unless|should)\b/iu.test(clause)
  return isDenied || standsFor.test(own) || (isAReport(own, from) && !/^my /iu.test(own.slice(from, to)))
}
