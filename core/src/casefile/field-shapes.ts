import { nationIds } from '../routes/index.ts'
import { day, notRecorded, when } from './day-shape.ts'
import type { EntryKind, FieldsOf, OfCase } from './fields.ts'
import { byEntry, json, mapOf } from './json-shape.ts'
import {
  either,
  listOf,
  name,
  oneOf,
  record,
  text,
  wholeNumber,
  yesOrNo,
  type RecordShape,
  type Shape,
} from './shape.ts'

const ofCase: RecordShape<OfCase>['may'] = { case: name }
const nation = oneOf(...nationIds)
const textOrNot: Shape<string> = text
const choiceByEntry = byEntry(oneOf('pin', 'drop', 'auto'))

/** What each kind of entry holds: the fields it must have, and those it may have. */
export const fieldShapes: { readonly [Kind in EntryKind]: RecordShape<FieldsOf[Kind]> } = {
  person: {
    must: { name: text },
    may: {
      birthDate: either(day, notRecorded),
      address: listOf(text, 20),
      healthNumber: text,
      role: oneOf('patient', 'writer'),
      authority: oneOf('self', 'under-16', 'consent', 'parent', 'attorney', 'guardian', 'deputy', 'other'),
      phone: text,
      email: text,
    },
  },
  case: {
    must: { title: text, nation },
    may: {
      condition: text,
      closed: yesOrNo,
      closedOn: day,
      outcome: oneOf('solved', 'partly', 'not-solved', 'stopped'),
      outcomeWords: text,
      person: name,
      knewOn: when,
    },
  },
  answers: { must: { nation, answers: mapOf(text) }, may: ofCase },
  concern: { must: { words: text }, may: ofCase },
  told: { must: { when, byWhom: textOrNot, said: text, unexplained: text }, may: ofCase },
  reason: { must: { words: text }, may: { ...ofCase, restsOn: name, order: wholeNumber } },
  contact: {
    must: {
      when,
      how: oneOf('gp', 'specialist', 'phone', 'online', 'a-and-e', 'hospital', 'other'),
      who: textOrNot,
      what: text,
    },
    may: { ...ofCase, where: textOrNot },
  },
  symptom: { must: { when, words: text }, may: { ...ofCase, effect: text } },
  treatment: { must: { what: text, when, effect: textOrNot }, may: { ...ofCase, whyStopped: textOrNot } },
  question: { must: { words: text }, may: { ...ofCase, answer: text, order: wholeNumber } },
  letter: {
    must: { letterId: name, fields: mapOf(json) },
    may: { ...ofCase, version: oneOf('short', 'stronger'), holdUntil: day },
  },
  sent: {
    must: {
      letter: name,
      letterId: name,
      sentOn: day,
      to: text,
      how: oneOf('post', 'hand', 'email', 'online', 'other'),
      title: text,
      text,
    },
    may: {
      ...ofCase,
      html: text,
      citations: listOf(text, 20),
      receivedOn: day,
      reference: text,
      asks: listOf(record({ must: { id: name, words: text }, may: {} }), 20),
      document: record({ must: { writtenOn: day, lang: name, blocks: json }, may: {} }),
    },
  },
  reply: {
    must: {
      sent: name,
      when,
      words: text,
      outcome: oneOf(
        'agreed',
        'refused-aloud',
        'refused-in-writing',
        'holding',
        'asks-for-more',
        'acknowledged',
        'answered',
      ),
    },
    may: { ...ofCase, promisedBy: day, letterDated: when },
  },
  note: { must: { words: text }, may: { ...ofCase, when } },
  enclosure: {
    must: { title: text, what: oneOf('letter', 'result', 'other'), when },
    may: { ...ofCase, from: textOrNot, keptAt: text, about: name },
  },
  private: { must: { words: text }, may: { ...ofCase, when } },
  reminder: { must: { on: day, words: text }, may: { ...ofCase, done: yesOrNo } },
  'one-page': { must: { choices: choiceByEntry }, may: ofCase },
}

/** Every kind of entry, in the order in which they are told about. */
export const entryKinds = Object.keys(fieldShapes) as readonly EntryKind[]

/** Whether it names a kind of entry that this version knows. */
export function isEntryKind(kind: string): kind is EntryKind {
  return Object.hasOwn(fieldShapes, kind)
}
