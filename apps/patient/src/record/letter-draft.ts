import type { Entry } from '@fresh-eyes/core/casefile'
import { keysOf, letterDialects, type Field, type Letter, type LetterDraft } from '@fresh-eyes/core/letters'
import type { Answers, NationId } from '@fresh-eyes/core/routes'

export type { LetterDraft }

/** What can be known before anything is typed. Each is a draft of some letter, or could be one. */
export interface KnownAlready {
  nation: NationId
  answers?: Answers
  /** What the letter that it is about says, and what came back. */
  about?: LetterDraft
  /** What the case says: see draftFromCase. */
  fromCase?: LetterDraft
  /** Earlier letters of this case, the newest first. */
  ofThisCase?: readonly LetterDraft[]
  /** Earlier letters of the same person's other cases, the newest first. */
  ofOtherCases?: readonly LetterDraft[]
}

/**
 * A draft to begin with: each field from the nearest place that knows it. What it asks for is never taken from an earlier
 * letter. One source is named: the Charter where there is one, and elsewhere the doctors' regulator.
 */
export function startDraft(letter: Pick<Letter, 'fields'>, known: KnownAlready): LetterDraft {
  const found = letter.fields.map((field) => valuesOf(field, known))
  return {
    ...(Object.assign({}, ...found) as LetterDraft),
    ...firstSource(letter, known.nation),
    ...answered(letter, known),
  }
}

/** The texts of a draft that was kept. */
export function draftOf({ fields }: Entry<'letter'>): LetterDraft {
  return Object.fromEntries(
    Object.entries(fields.fields).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

const ofThePerson: readonly Field['group'][] = ['you', 'writer', 'to']
const ofTheCase: readonly Field['group'][] = [...ofThePerson, 'matter', 'story']

function valuesOf(field: Field, known: KnownAlready): LetterDraft {
  const { about = {}, fromCase = {}, ofThisCase = [], ofOtherCases = [] } = known
  const isHelp = field.id === 'needs'
  const drafts = [
    about,
    fromCase,
    ...(isHelp || ofTheCase.includes(field.group) ? ofThisCase : []),
    ...(isHelp || ofThePerson.includes(field.group) ? ofOtherCases : []),
  ]
  const keys = keysOf(field)
  // A field that is typed several times is taken whole, so that no reason stands there twice.
  const from = drafts.find((draft) => keys.some((key) => isUsable(field, draft[key])))
  return Object.fromEntries(
    keys.flatMap((key) => (isUsable(field, from?.[key]) ? [[key, from?.[key] ?? '']] : [])),
  )
}

function isUsable({ kind, choices = [] }: Field, value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '' && (kind !== 'choice' || choices.includes(value))
}

function firstSource({ fields }: Pick<Letter, 'fields'>, nation: NationId): LetterDraft {
  const named = (id: string) => fields.find((field) => field.id === id)
  if (named('gmc')?.starts !== 'yes') return {}
  return named('charter') && letterDialects[nation].charter ? { charter: 'yes', gmc: 'no' } : { gmc: 'yes' }
}

/** What the chooser knows from its answers. They were given for this case, so they count before any earlier letter. */
function answered({ fields }: Pick<Letter, 'fields'>, { nation, answers = {} }: KnownAlready): LetterDraft {
  const asked = (id: string) => fields.filter((field) => field.id === id && isHere(field, nation))
  const writer = answers.who === undefined ? undefined : (writers[answers.who] ?? '')
  const isWriter = writer !== undefined && asked('authority').some(({ choices }) => choices?.includes(writer))
  return {
    ...(isWriter ? { authority: writer } : {}),
    ...(answers['gp-contacts'] === 'three-or-more' && asked('thirdContact').length > 0
      ? { thirdContact: 'yes' }
      : {}),
    ...(answers['which-way'] === 'outside-area' && asked('outsideArea').length > 0
      ? { outsideArea: 'yes' }
      : {}),
  }
}

const isHere = ({ onlyIn }: Field, nation: NationId): boolean => !onlyIn || onlyIn(letterDialects[nation])

/** In what right someone writes, by the chooser's answer. Nobody here: the patient, for themselves. */
const writers: Readonly<Record<string, string>> = {
  'carer-with-consent': 'consent',
  parent: 'parent',
  'under-16': 'under-16',
  'attorney-or-guardian': 'attorney',
}
