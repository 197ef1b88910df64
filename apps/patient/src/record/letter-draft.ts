import { letterDialects, type LetterDraft } from '@fresh-eyes/core/letters'
import type { Answers, NationId } from '@fresh-eyes/core/routes'

export type { LetterDraft }

/**
 * A draft to begin with: who they are is taken from an earlier letter, and what the chooser knows from its answers. One
 * source is named: the Charter where there is one, and elsewhere the doctors' regulator.
 */
export function startDraft(
  earlier: LetterDraft | undefined,
  answers: Answers,
  nation: NationId,
): LetterDraft {
  const same = [
    'name',
    'birthDate',
    'address',
    'healthNumber',
    'writerName',
    'writerAddress',
    'authority',
    'practiceName',
    'practiceAddress',
    'needs',
  ]
  const known = Object.fromEntries(same.flatMap((key) => (earlier?.[key] ? [[key, earlier[key]]] : [])))
  return {
    wanted: 'opinion-only',
    ...(letterDialects[nation].charter ? { charter: 'yes', gmc: 'no' } : { gmc: 'yes' }),
    ...known,
    ...(answers.who === undefined ? {} : { authority: writers[answers.who] ?? '' }),
    ...(nation === 'england' && answers['gp-contacts'] === 'three-or-more' ? { thirdContact: 'yes' } : {}),
    ...(answers['which-way'] === 'outside-area' ? { outsideArea: 'yes' } : {}),
  }
}

/** In what right someone writes, by the chooser's answer. Nobody here: the patient, for themselves. */
const writers: Readonly<Record<string, string>> = {
  'carer-with-consent': 'consent',
  parent: 'parent',
  'under-16': 'under-16',
  'attorney-or-guardian': 'attorney',
}
