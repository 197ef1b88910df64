import {
  address,
  day,
  either,
  id,
  listOf,
  mapOf,
  oneOf,
  record,
  text,
  wholeNumber,
  yesOrNo,
  type Shape,
} from './shape.ts'
import { wardShapes } from './ward-shapes.ts'

const nation = oneOf('england', 'scotland', 'wales', 'northern-ireland')
const status = oneOf('verified', 'unverified')
const checked = { checkedOn: day, reviewBy: day }
const dated = { status, 'basis?': text, 'doubt?': text, ...checked }
const sourced = { ...dated, sources: listOf(id) }

const source = record({
  id,
  name: text,
  'url?': address,
  level: oneOf('primary', 'secondary', 'to-check'),
  read: yesOrNo,
  'asOf?': text,
  ...checked,
})

const fact = record({ id, nations: listOf(nation), topic: text, says: text, 'howToUse?': text, ...sourced })

const body = record({
  id,
  nations: listOf(nation),
  name: text,
  role: text,
  can: listOf(text),
  cannot: listOf(text),
  howToFind: text,
  'finderUrl?': address,
  'phone?': record({ number: text, status }),
  'address?': text,
  'email?': text,
  ...sourced,
})

const urgentLine = record({
  id,
  nations: listOf(nation),
  says: text,
  'examples?': listOf(text),
  ...dated,
  'sources?': listOf(id),
})
const urgent = record({
  'emergency?': listOf(urgentLine),
  'urgent?': listOf(urgentLine),
  'inpatient?': listOf(urgentLine),
  'distress?': listOf(urgentLine),
})

const clock = record({
  id,
  periods: listOf(
    record({
      fact: id,
      title: text,
      startsWhen: text,
      actor: oneOf('you', 'the-body', 'nobody'),
      legalForce: oneOf(
        'statute',
        'statutory-procedure',
        'statutory-scheme',
        'contract',
        'service-standard',
        'guidance',
        'none',
      ),
      legalBasis: text,
      showAs: oneOf('deadline', 'check-point', 'nudge'),
      'extension?': text,
      ifMissed: text,
      'nextLetter?': id,
      ...sourced,
    }),
  ),
})

const calendar = record({
  id: oneOf('england-and-wales', 'scotland', 'northern-ireland'),
  years: record({ first: wholeNumber, last: wholeNumber }),
  ...sourced,
  days: listOf(record({ date: day, name: text })),
})

const letter = record({
  id,
  title: text,
  nations: listOf(nation),
  purpose: text,
  recipient: mapOf(text),
  mustContain: listOf(text),
  'optional?': listOf(text),
  'avoid?': listOf(text),
  'startsClocks?': listOf(id),
  legalForce: oneOf('request', 'complaint', 'legal-right', 'claim'),
  'note?': text,
  ...sourced,
})

const recommendation = record({
  id,
  'number?': text,
  'section?': text,
  says: text,
  strength: oneOf('offer', 'consider', 'advise', 'do-not'),
  gaps: listOf(id),
  conditions: listOf(id),
  citable: oneOf('number', 'section-only', 'no'),
  status,
  'asOf?': text,
  seenIn: text,
  'note?': text,
})

const guideline = record({
  id: text,
  title: text,
  publisher: text,
  nations: listOf(nation),
  url: address,
  'published?': text,
  'updated?': text,
  'versionSeen?': text,
  'note?': text,
  ...checked,
  'recommendations?': listOf(recommendation),
})

const standard = record({
  id,
  standard: text,
  'paragraph?': text,
  says: text,
  'howToUse?': text,
  'legalForce?': text,
  status,
  'url?': address,
  'note?': text,
  'seenIn?': listOf(text),
  ...checked,
})

const study = record({
  id,
  says: text,
  'study?': text,
  'design?': text,
  howToUse: text,
  status,
  'url?': address,
  'seenIn?': text,
  ...checked,
})

const condition = record({
  id,
  name: text,
  'alsoCalled?': listOf(text),
  depth: oneOf('core', 'extended', 'stub'),
  'guidelines?': listOf(text),
  'noGuideline?': text,
  'redFlags?': listOf(record({ sign: text, do: text, source: text, 'status?': text })),
  ...checked,
})

const answerWords = {
  label: text,
  'hint?': text,
  'because?': text,
}
const questionWords = record({
  asks: text,
  why: text,
  answers: mapOf(
    record({
      ...answerWords,
      'here?': mapOf(record({ 'label?': text, 'hint?': text, 'because?': text })),
    }),
  ),
})
const roadWords = {
  'name?': text,
  'says?': text,
  'how?': listOf(text),
  'good?': listOf(text),
  'hard?': listOf(text),
  'page?': id,
  'letterPage?': id,
}
const routeWords = record({
  ...roadWords,
  name: text,
  says: text,
  how: listOf(text),
  'here?': mapOf(record(roadWords)),
})
const rungWords = record({
  name: text,
  says: text,
  opens: text,
  first: text,
  'here?': mapOf(record({ 'name?': text, 'says?': text, 'opens?': text, 'first?': text })),
})
const warningWords = record({ says: text, rests: listOf(id), 'here?': mapOf(text) })
const readerReason = record({ title: text, why: text, mend: text, rests: listOf(id) })
const stepWords = record({ says: text, 'button?': text })

/** Words that nest as deep as they need to; every leaf is text. */
const words: Shape = (value, at) =>
  typeof value === 'string' ? text(value, at) : either(mapOf(words), listOf(text))(value, at)

const language = record({ id, name: text, reviewer: either(text, oneOf('none')), 'reviewedOn?': day })

/** Which shape a file must have, by its path below `content/`. The first that fits counts. */
export const shapes: readonly (readonly [RegExp, Shape])[] = [
  [/^sources\/[a-z0-9-]+\.yaml$/, source],
  [/^nations\/[a-z-]+\/(rights|urgent-review)\.yaml$/, listOf(fact)],
  [/^nations\/[a-z-]+\/bodies\.yaml$/, listOf(body)],
  [/^nations\/[a-z-]+\/urgent\.yaml$/, urgent],
  [/^nations\/[a-z-]+\/clocks\.yaml$/, listOf(clock)],
  [/^calendars\/[a-z-]+\.yaml$/, calendar],
  [/^letters\/letters\.yaml$/, listOf(letter)],
  [/^guidelines\/gaps\.yaml$/, listOf(record({ id, says: text }))],
  [/^guidelines\/licensing\.yaml$/, listOf(record({ id, says: text, status, ...checked }))],
  [/^guidelines\/copies\.yaml$/, listOf(record({ id: text, 'what?': text, 'kind?': text, 'where?': text }))],
  [/^guidelines\/standards\.yaml$/, listOf(standard)],
  [/^guidelines\/evidence\.yaml$/, listOf(study)],
  [/^guidelines\/[a-z0-9-]+\.yaml$/, guideline],
  [/^conditions\/[a-z0-9-]+\/pack\.yaml$/, condition],
  ...wardShapes,
  [/^words\/languages\.yaml$/, listOf(language)],
  [/^words\/[a-z]+\/questions\.yaml$/, mapOf(questionWords)],
  [/^words\/[a-z]+\/routes\.yaml$/, mapOf(routeWords)],
  [/^words\/[a-z]+\/warnings\.yaml$/, mapOf(warningWords)],
  [/^words\/[a-z]+\/first-steps\.yaml$/, mapOf(stepWords)],
  [/^words\/[a-z]+\/ladder\.yaml$/, mapOf(rungWords)],
  [/^words\/[a-z]+\/reader\.yaml$/, mapOf(readerReason)],
  [/^words\/[a-z]+\/(reasons|costs)\.yaml$/, mapOf(text)],
  [/^words\/[a-z]+\/[a-z-]+\.yaml$/, words],
]
