import type { ChosenRoute, NationId } from '../routes/index.ts'
import type { LetterId } from './letter-ids.ts'
import { isOffered } from './letter-offers.ts'
import { letterOfTemplate } from './letter-of-template.ts'

/**
 * The letter that a way begins with, where one can be written here; 'choose' where the person has to say which, as with a
 * complaint to a practice or a hospital. Undefined where the way begins with no letter. Nothing of how letters are written is
 * fetched for this.
 */
export function letterOfWay(
  { route, letters }: Pick<ChosenRoute, 'route' | 'letters'>,
  nation: NationId,
): LetterId | 'choose' | undefined {
  // No fact has a template for it, but it is written here.
  if (route === 'clarification') return 'clarification'
  const fitting = letters
    // Whoever asks for someone else is told of this one on every way. It is no way's first step but its own.
    .filter((template) => template !== 'lt-14' || route === 'get-consent-first')
    .map(letterOfTemplate)
    .filter((letter) => letter !== undefined)
    .filter((letter) => isOffered(letter, nation))
  return fitting.includes('complaint-hospital') && fitting.length > 1 ? 'choose' : fitting[0]
}
