import type { Entry } from '../casefile/index.ts'
import type { LetterName, RungId } from '../nations/index.ts'
import { isAnswered, isPast, newestThread, type OnLadder } from './letters-on-ladder.ts'
import type { PlacedRung } from './placed-rung.ts'
import { isRefusal } from './their-letter.ts'

/** A rung to take next, and the letter for it, about one that was sent. */
export interface NextRung {
  rung: RungId
  letter?: LetterName
  about?: string
}

/**
 * The next rung up: the lowest that is open and above all that was tried, where the one below has said its last word.
 * A request that was refused in writing has its reason, so the rung that asks for one is passed by; another doctor's view
 * comes before a complaint.
 */
export function nextRung(rungs: readonly PlacedRung[], seen: OnLadder): NextRung | undefined {
  const standing = (id: RungId) => rungs.find(({ rung }) => rung === id)?.standing ?? 'none'
  const last = newestThread(seen)
  if (!last) return nextOn('ask', seen)
  if (!isAnswered(last) && !isPast(last, seen)) return undefined
  const outcome = last.current?.reply.fields.outcome
  if (outcome === 'agreed') return undefined
  const here = rungs.findLastIndex(({ letters }) => letters.length > 0)
  const isFunding = last.sent.fields.letterId === 'prior-approval'
  const passedBy = (id: RungId) =>
    id === 'commissioner' ||
    (id === 'funding' && !isFunding) ||
    (id === 'reasons' && outcome !== 'refused-aloud') ||
    (id === 'ask-again' &&
      (outcome === 'refused-aloud' || seen.chased || last.sent.fields.letterId === 'another-gp'))
  const next = rungs
    .slice(here + 1)
    .find(({ rung }) => !passedBy(rung) && ['open', 'late'].includes(standing(rung)))
  if (next?.rung === 'ask-again' && isRefusal(outcome)) {
    return { rung: next.rung, letter: 'another-gp', about: last.sent.id }
  }
  return next && nextOn(next.rung, seen, last.sent)
}

function nextOn(id: RungId, { ladder }: OnLadder, last?: Entry<'sent'>): NextRung {
  const rung = ladder.rungs[id]
  const letters = rung.is === 'offered' ? rung.letters : []
  // What was asked of a hospital is complained of to the hospital.
  const atHospital = ['request-specialist', 'transfer-of-care', 'complaint-hospital'].includes(
    last?.fields.letterId ?? '',
  )
  const letter = letters.find((each) => atHospital && each === 'complaint-hospital') ?? letters[0]
  return { rung: id, ...(letter && { letter }), ...(last && { about: last.id }) }
}
