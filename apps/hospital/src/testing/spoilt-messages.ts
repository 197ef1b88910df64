import { expect } from 'vitest'
import { writeAnswer } from '@fresh-eyes/ward/hl7'
import { foldRecord } from '@fresh-eyes/ward/stays'
import { readIncoming } from '../mllp/read-incoming.ts'
import { ada, adt, ben, rules } from './made-up-feed.ts'
import { chances, mutate } from './mutate.ts'

const swap = { who: ben, bed: 'ROWAN^BAY2^9', visit: 'V40800002' }
const whole = [
  adt('A01', ada, { at: '20261127010000', bed: 'OAK^BAY1^4' }),
  adt('A08', ada, { at: '20261127010000+0100', bed: 'OAK^BAY1^4', died: 'Y' }),
  adt('A12', ada, {
    at: '20261127010000',
    happened: '20261127005500',
    bed: 'OAK^BAY1^4',
    before: 'OAK^BAY1^5',
  }),
  adt('A17', ada, { at: '20261127010000', bed: 'OAK^BAY1^4', other: swap }),
  adt('A40', ada, { at: '20261127010000', goes: ben.number }),
].map((text) => Buffer.from(text))
const merging = new Set(['A18', 'A34', 'A40', 'A47'])

/**
 * Spoils messages and reads each: none throws, each is answered with AA, AE or AR, and what is taken speaks only of records whose
 * numbers stand in it, and joins two only when it says that it is a merge. Throws with the seed of the round that failed.
 */
export function readSpoilt(rounds: number, firstSeed: number): { taken: number; refused: number } {
  const counts = { taken: 0, refused: 0 }
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const chance = chances(seed)
    const bytes = mutate(whole[seed % whole.length] ?? Buffer.alloc(0), chance)
    try {
      const { incoming, message, answer } = readIncoming({ kind: 'message', bytes }, rules, 0)
      if (!answer) throw new Error('It was not answered.')
      const written = writeAnswer(message, answer, 0, 'ours')
      if (!/^MSH[^\r]*\rMSA\|A[AER]\|[^\r]*\r(ERR[^\r]*\r)?$/.test(written))
        throw new Error('The answer is no message.')
      for (const event of incoming.events) {
        const number = event.patient.split('|').slice(1).join('|')
        const text = bytes.toString('latin1')
        // Escapes and accents may be written otherwise in the bytes: then it is not looked for.
        if (/^[\w-]+$/.test(number) && !text.includes('\\') && !text.includes(number))
          throw new Error('A number that is not in it.')
        if (event.means === 'merge' && !merging.has(event.trigger))
          throw new Error('A merge that it does not say.')
        if (event.patient === event.into) throw new Error('A merge into itself.')
        foldRecord(event.patient, [event])
      }
      counts[answer.code === 'AA' ? 'taken' : 'refused']++
    } catch (error) {
      expect.fail(`Seed ${seed}: ${(error as Error).message}`)
    }
  }
  return counts
}
