import { address, day, id, listOf, mapOf, oneOf, record, text, yesOrNo, type Shape } from './shape.ts'

/** What a caller of the ward reads, in one language: shown only when a named person has reviewed it. */
const callerLanguage = record({
  language: text,
  name: text,
  direction: oneOf('ltr', 'rtl'),
  source: text,
  'reviewedBy?': text,
  'reviewedOn?': day,
  words: mapOf(text),
})

const choice = record({ code: text, says: text })
/** An instrument of the daily question: quoted word for word with its source, or the trust's own to enter. */
const instrument = record({
  id,
  name: text,
  population: oneOf('adult', 'child'),
  askedOf: oneOf('patient', 'carer'),
  wording: oneOf('quoted', 'own'),
  read: text,
  sources: listOf(record({ name: text, url: address })),
  questions: listOf(
    record({ key: id, name: text, 'says?': text, 'answers?': listOf(choice), 'from?': text, 'to?': text }),
  ),
  noAnswer: listOf(record({ code: text, says: text, state: id })),
  'nurseMayRecord?': record({ levels: listOf(choice), reasons: listOf(choice) }),
})
/** Groups of people that calls are counted in: a list to start from, which a trust replaces. */
const countedGroup = record({
  id,
  name: text,
  status: oneOf('verified', 'unverified'),
  groups: listOf(record({ id, name: text })),
})

/** One number that the wind tunnel starts from, as text, with where it comes from. */
const tunnelInput = record({ id, value: text, says: text, from: oneOf('published', 'assumed'), note: text })

const hazard = record({ id: text, name: text, causes: text, controls: listOf(text), risk: text })

/** A made-up caller, for people who practise. */
const trainingScript = record({
  id,
  callerKind: oneOf('patient', 'family', 'carer', 'advocate', 'staff'),
  callerName: text,
  patientName: text,
  worry: text,
  'interpreter?': yesOrNo,
  'language?': text,
  'notGettingWorse?': yesOrNo,
})

/** Which shape a file of the ward must have, by its path below `content/`. */
export const wardShapes: readonly (readonly [RegExp, Shape])[] = [
  [/^ward\/(words|passport|own-page)\/[a-z-]+\.yaml$/, callerLanguage],
  [/^ward\/instruments\/[a-z-]+\.yaml$/, instrument],
  [/^ward\/groups\.yaml$/, listOf(countedGroup)],
  [/^ward\/hazards\.yaml$/, listOf(hazard)],
  [/^ward\/training\.yaml$/, listOf(trainingScript)],
  [/^ward\/wind-tunnel\.yaml$/, record({ inputs: listOf(tunnelInput) })],
]
