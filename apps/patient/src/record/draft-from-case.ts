import { formatDate, sayVagueDay } from '@fresh-eyes/core/calendar'
import { entriesForOutput, type Entry } from '@fresh-eyes/core/casefile'
import { inOrder, ofKind } from '../entries/belongs.ts'
import { newestFirst } from '../entries/newest-first.ts'
import type { LetterDraft } from './letter-draft.ts'
import { personOfCase } from './people.ts'

/**
 * What the case already says, as the fields of a letter: what was said and what it leaves unexplained, three reasons, three
 * treatments, the three people seen last, and who the patient is. Only fields that the case knows are there. Private words
 * are never read.
 */
export function draftFromCase(entries: readonly Entry[], caseId: string): LetterDraft {
  const all = entriesForOutput(entries)
  const here = all.find((entry): entry is Entry<'case'> => entry.kind === 'case' && entry.id === caseId)
  const told = newestFirst(ofKind(all, 'told', caseId))
  const reasons = inOrder(ofKind(all, 'reason', caseId))
  const tried = newestFirst(ofKind(all, 'treatment', caseId)).slice(0, 3)
  const seen = newestFirst(ofKind(all, 'contact', caseId)).filter(
    ({ fields: { who } }, i, list) =>
      known(who) !== '' && list.findIndex(({ fields }) => fields.who === who) === i,
  )
  const texts: Record<string, string> = {
    said: told.map(({ fields }) => fields.said).find(Boolean) ?? '',
    unexplained: told.map(({ fields }) => fields.unexplained).find(Boolean) ?? '',
    ...numbered(
      'reason',
      reasons.map(({ fields }) => fields.words),
    ),
    ...numbered(
      'tried',
      tried.map(({ fields }) => sayTreatment(fields)),
    ),
    ...numbered(
      'seenWho',
      seen.map(({ fields }) => fields.who),
    ),
    ...numbered(
      'seenWhere',
      seen.map(({ fields }) => known(fields.where)),
    ),
    ...numbered(
      'seenWhen',
      seen.map(({ fields }) => (fields.when === 'not-recorded' ? '' : sayVagueDay(fields.when))),
    ),
    ...patient(personOfCase(all, here)),
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
}

function patient(person: Entry<'person'> | undefined): Record<string, string> {
  if (!person) return {}
  const { name, birthDate, address, healthNumber } = person.fields
  return {
    name,
    birthDate: birthDate && birthDate !== 'not-recorded' ? formatDate(birthDate) : '',
    address: address?.join('\n') ?? '',
    healthNumber: healthNumber ?? '',
  }
}

function sayTreatment({ what, effect }: Entry<'treatment'>['fields']): string {
  return known(effect) === '' ? what : `${what}: ${effect}`
}

function numbered(name: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.slice(0, 3).map((text, i) => [`${name}${i + 1}`, text]))
}

function known(text: string | undefined): string {
  return text === undefined || text === 'not-recorded' ? '' : text
}
