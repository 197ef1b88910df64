import { createCaseKey, sealingKey, sealRecord, type FillRandom } from '@fresh-eyes/vault'
import { UNLOCKED_FORMAT, type StoreRecord } from './schema.ts'
import { placeOfCheck } from './store.ts'

/** A new store record with a new key and new names. Nothing is written yet. */
export async function createStoreRecord(random: FillRandom): Promise<StoreRecord> {
  const epoch = 1
  const device = randomName(random, 6)
  const caseKey = await createCaseKey(random)
  const key = await sealingKey(caseKey, 'check', epoch)
  return {
    kind: 'fresh-eyes-store',
    format: UNLOCKED_FORMAT,
    epoch,
    caseKey,
    check: await sealRecord(key, placeOfCheck(device), 'fresh-eyes'),
    device,
    version: 0,
    current: { number: 1, owner: randomName(random, 12) },
    kept: [],
    nextGeneration: 2,
    nextChunk: 1,
  }
}

/** A name made of chance: letters, digits, - and _. Twelve bytes make sixteen of them. */
export function randomName(random: FillRandom, bytes: number): string {
  const text = btoa(String.fromCharCode(...random(new Uint8Array(bytes))))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
