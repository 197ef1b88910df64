import { parseDay } from '../../calendar/index.ts'
import type { Missing } from '../engine/letter.ts'
import type { Cited } from '../guidelines/choose-citations.ts'
import { reasonsIn, seenIn } from './parts/story.ts'
import { say, type Gap, type Writing } from './writing.ts'

/** Everything that still has to be filled in, in the order in which it stands in the letter. */
export function missingIn(writing: Writing, cited: readonly Cited[]): Missing[] {
  const { patient, practice, writer, condition, seen, said, unexplained, tried, replyBy, today } =
    writing.facts
  const lacks: Record<Gap, boolean> = {
    name: isEmpty(patient.name),
    'birth-date': parseDay(patient.birthDate ?? '') === undefined,
    address: (patient.address ?? []).every(isEmpty),
    today: parseDay(today) === undefined,
    practice: isEmpty(practice.name),
    condition: isEmpty(condition),
    writer: writing.forAnother && isEmpty(writer?.name),
    seen: seenIn(seen).length === 0,
    said: isEmpty(said),
    unexplained: isEmpty(unexplained),
    reasons: reasonsIn(writing.facts).length === 0,
    tried: tried.every(isEmpty),
    happened: cited.some(({ happened }) => happened !== undefined && isEmpty(happened)),
    'reply-by': parseDay(replyBy) === undefined,
  }
  return (Object.keys(lacks) as Gap[])
    .filter((part) => lacks[part])
    .map((part) => ({
      part,
      mend: say(writing, `mend-${part}`)
        .map(({ text }) => text)
        .join(''),
    }))
}

const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === ''
