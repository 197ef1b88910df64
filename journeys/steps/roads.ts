import type { FieldsOf } from '@fresh-eyes/core/casefile'
import { people, type MadeUpPerson } from '@fresh-eyes/core/people'
import type { Answers } from '@fresh-eyes/core/routes'

/** What one made-up person does on the way to a letter that is sent, and after it. */
export interface Road {
  person: MadeUpPerson
  /** The day on which they write to their GP, and what they answer in the chooser that day. */
  writesOn: string
  answersThen: Answers
  version: 'short' | 'stronger'
  sentBy: FieldsOf['sent']['how']
  /** Worked out by hand: ten working days, the first of them the day after it was sent. */
  lookAgainOn: string
}

const lookAgainOn: Readonly<Record<string, string>> = {
  // Sent on Saturday 21 November 2026: Monday 23 is the first day, Friday 27 the fifth, Friday 4 December the tenth.
  'england-long-covid': 'Friday 4 December 2026',
  'england-ovarian': 'Friday 4 December 2026',
  // Handed in on Monday 23 November: Friday 27 is the fourth, St Andrew’s Day is none, Friday 4 December the eighth.
  'scotland-carer': 'Tuesday 8 December 2026',
  // Handed in on Thursday 5 March: Friday 6 is the first, Friday 13 the sixth. St Patrick’s Day is no holiday in Wales.
  'wales-prior-approval': 'Thursday 19 March 2026',
  // Posted on Thursday 11 December: Friday 12 is the first, Friday 19 the sixth, Wednesday 24 the ninth.
  'northern-ireland-new-year': 'Monday 29 December 2025',
}

/** The roads of all five, in the order of the people. */
export const roads: readonly Road[] = people.map((person) => {
  const hand = lookAgainOn[person.id]
  if (!hand)
    throw new Error(`Work out by hand when ${person.name} should look again, and add it to roads.ts.`)
  const sent = setOf(person, 'sent').at(-1)
  return {
    person,
    writesOn: sent?.sentOn ?? person.on,
    answersThen: (sent && setOf(person, 'answers')[0]?.answers) ?? person.answers,
    version: setOf(person, 'letter').at(-1)?.version ?? 'short',
    sentBy: sent?.how ?? 'post',
    lookAgainOn: hand,
  }
})

/** The road of one person, by the person's name in the record. */
export function roadOf(id: string): Road {
  const road = roads.find(({ person }) => person.id === id)
  if (!road) throw new Error(`There is nobody called "${id}".`)
  return road
}

function setOf<Kind extends 'sent' | 'answers' | 'letter'>(
  { changes }: MadeUpPerson,
  kind: Kind,
): FieldsOf[Kind][] {
  return changes.filter((change) => change.kind === kind).map(({ set }) => set as unknown as FieldsOf[Kind])
}
