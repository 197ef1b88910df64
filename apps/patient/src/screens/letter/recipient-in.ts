import { chosenIn, type Letter, type LetterDraft } from '@fresh-eyes/core/letters'

const names: Readonly<Record<string, readonly string[]>> = {
  practice: ['practiceName'],
  hospital: ['hospitalName'],
  other: ['bodyName'],
}

/** Who a letter goes to, as far as its fields say: a practice, a hospital or clinic, or another body. */
export function recipientIn(draft: LetterDraft, { fields }: Pick<Letter, 'fields'>): string {
  const to = fields.find(({ id }) => id === 'to')
  const keys = to
    ? (names[chosenIn(draft, to)] ?? [])
    : ['newPractice', 'hospitalName', 'bodyName', 'practiceName'].filter((key) =>
        fields.some(({ id }) => id === key),
      )
  return keys.map((key) => draft[key]?.trim() ?? '').find(Boolean) ?? ''
}
