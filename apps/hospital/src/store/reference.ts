import { randomBytes } from 'node:crypto'

// No letters or digits that are misread or misheard for each other: no 0 and O, 1 and I, B and 8, M and N.
const readAloud = 'ACDEFGHJKPRTWXY34679'

/** Like "H7K-4TW": for reading out over a telephone. 20 to the power of 6; the database refuses the same one twice on a site. */
export function makeReference(): string {
  const letters = [...randomBytes(6)].map((byte) => readAloud[byte % readAloud.length]).join('')
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}

const mostTries = 5

/** Two calls may draw the same reference. The second draws again. */
export async function retryOnTakenReference<Result>(
  open: () => Promise<Result>,
  tries = mostTries,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await open()
    } catch (error) {
      if (!isTakenReference(error) || tried >= tries) throw error
    }
  }
}

/** Whether the database refused a call because another has its reference. */
export function isTakenReference(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'call_trust_site_reference_key'
}
