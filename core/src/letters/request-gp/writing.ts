import type { Span } from '@fresh-eyes/paper'
import { parseDay, formatDate } from '../../calendar/index.ts'
import { letterDialects, type LetterDialect } from '../dialects.ts'
import { ownLine } from '../own-words.ts'
import { fill } from '../templates.ts'
import type { RequestToGp } from './facts.ts'
import type { RequestGpPart, RequestGpSentences } from './sentence-parts.ts'

/** What every part of the letter is written with. */
export interface Writing {
  facts: RequestToGp
  sentences: RequestGpSentences
  dialect: LetterDialect
  /** Someone else writes for the patient, so the letter says "the patient" where it would say "me". */
  forAnother: boolean
}

/** Gets ready to write. */
export function startWriting(facts: RequestToGp, sentences: RequestGpSentences): Writing {
  const forAnother = facts.writer !== undefined && facts.writer.authority !== 'under-16'
  return { facts, sentences, dialect: letterDialects[facts.nation], forAnother }
}

/** A part that can be left out of a draft: it is marked in the letter, and mended by a sentence of its own. */
export type Gap =
  | 'name'
  | 'birth-date'
  | 'address'
  | 'writer'
  | 'practice'
  | 'condition'
  | 'seen'
  | 'said'
  | 'unexplained'
  | 'reasons'
  | 'tried'
  | 'happened'
  | 'reply-by'
  | 'today'

/** Says a part, in the form for someone else when there is one. */
export function say(
  { sentences, forAnother }: Writing,
  part: RequestGpPart,
  values: Readonly<Record<string, Span | string>> = {},
): Span[] {
  const other = `${part}-for-another` as RequestGpPart
  return fill(forAnother && sentences[other] ? sentences[other] : sentences[part], values)
}

/** Puts sentences one after the other, with a space between them. Undefined and empty ones are left out. */
export function oneAfterAnother(...sentences: readonly (readonly Span[] | undefined)[]): Span[] {
  return sentences
    .filter((spans) => spans !== undefined && spans.length > 0)
    .flatMap((spans, at) => (at === 0 ? [...(spans ?? [])] : [{ text: ' ' }, ...(spans ?? [])]))
}

/** What was typed, or the mark of what is still to be filled in. */
export function orGap(writing: Writing, given: Span | undefined, gap: Gap): Span {
  return (
    given ?? {
      text: `[${say(writing, `gap-${gap}`)
        .map(({ text }) => text)
        .join('')}]`,
      gap: true,
    }
  )
}

/** The patient's name, or the mark where it belongs. */
export function patientName(writing: Writing): Span {
  return orGap(writing, ownLine(writing.facts.patient.name), 'name')
}

/** The date of birth in full, or the mark where it belongs. */
export function birthDate(writing: Writing): Span {
  const day = parseDay(writing.facts.patient.birthDate ?? '')
  return orGap(writing, day ? { text: formatDate(day) } : undefined, 'birth-date')
}
