import type { Entry } from '@fresh-eyes/core/casefile'
import { isLetterId } from '@fresh-eyes/core/letters'
import { draftFromCase } from './draft-from-case.ts'
import { draftOf, type KnownAlready } from './letter-draft.ts'
import { personOfCase } from './people.ts'

type Entries = readonly Entry[]

/** The letters of a case that are being written, in the order in which they were begun. */
export function draftsOf(live: Entries, caseId: string): readonly Entry<'letter'>[] {
  return live.filter(
    (entry): entry is Entry<'letter'> => entry.kind === 'letter' && entry.fields.case === caseId,
  )
}

/** The copies of what left, of a case. */
export function sentOf(live: Entries, caseId: string): readonly Entry<'sent'>[] {
  return live.filter((entry): entry is Entry<'sent'> => entry.kind === 'sent' && entry.fields.case === caseId)
}

/** The last copy that left of this letter. */
export function copyThatLeft(live: Entries, letter: string): Entry<'sent'> | undefined {
  return live.findLast(
    (entry): entry is Entry<'sent'> => entry.kind === 'sent' && entry.fields.letter === letter,
  )
}

/** Whether a letter has left already. */
export function hasLeft(live: Entries, { id }: Entry<'letter'>): boolean {
  return copyThatLeft(live, id) !== undefined
}

/** The draft that is asked for by its id; otherwise the newest of the case that has not left, or the newest of all. */
export function draftAsked(live: Entries, caseId: string, asked: string | null): Entry<'letter'> | undefined {
  const known = draftsOf(live, caseId).filter(({ fields }) => isLetterId(fields.letterId))
  const byId = live.find((entry): entry is Entry<'letter'> => entry.kind === 'letter' && entry.id === asked)
  return byId ?? known.findLast((draft) => !hasLeft(live, draft)) ?? known.at(-1)
}

/** A draft of this letter about the same sent letter, that has not left: it is gone on with, and not begun twice. */
export function draftAbout(
  live: Entries,
  caseId: string,
  letterId: string,
  about: string,
): Entry<'letter'> | undefined {
  return draftsOf(live, caseId).findLast(
    (draft) =>
      draft.fields.letterId === letterId && draft.fields.fields['about'] === about && !hasLeft(live, draft),
  )
}

/** What is known before a letter of a case is begun. */
export function knownOfCase(live: Entries, here: Entry<'case'>): KnownAlready {
  const person = personOfCase(live, here)?.id
  const drafts = live.filter((entry): entry is Entry<'letter'> => entry.kind === 'letter').toReversed()
  const isSamePerson = ({ fields }: Entry<'letter'>) => {
    const other = live.find(
      (entry): entry is Entry<'case'> => entry.kind === 'case' && entry.id === fields.case,
    )
    return personOfCase(live, other)?.id === person
  }
  const answers = live.findLast(
    (entry): entry is Entry<'answers'> => entry.kind === 'answers' && entry.fields.case === here.id,
  )?.fields.answers
  const { condition } = here.fields
  return {
    nation: here.fields.nation,
    ...(answers && { answers }),
    fromCase: { ...(condition ? { condition } : {}), ...draftFromCase(live, here.id) },
    ofThisCase: drafts.filter(({ fields }) => fields.case === here.id).map(draftOf),
    ofOtherCases: drafts.filter((draft) => draft.fields.case !== here.id && isSamePerson(draft)).map(draftOf),
  }
}
