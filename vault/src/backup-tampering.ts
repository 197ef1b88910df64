import { openBackup, sealBackup } from './backup.ts'
import type { Bytes } from './bytes.ts'

/** For tests: one backup of exactly 64 KiB, and what an attacker could do to it. */
export const TAMPERED_SIZE = 65_536

const PASSPHRASE = 'ability abandon able about above absent absorb'

/** A backup of 65,536 bytes. Its lock is light, so that opening it many thousand times takes minutes, not days. */
export async function sealTamperingTarget(): Promise<Bytes> {
  const empty = await sealSized(0)
  return sealSized(TAMPERED_SIZE - empty.length)
}

/** Where the lines of the header end and the sealed content begins. */
export function headerLengthOf(file: Bytes): number {
  const text = new TextDecoder('latin1').decode(file.subarray(0, 1024))
  return text.indexOf('\n', text.indexOf('\n---') + 1) + 1
}

/** How many of the given changes to one byte were accepted. `mask` says which bits turn over. */
export async function countAcceptedFlips(file: Bytes, places: Iterable<number>, mask = 1): Promise<number> {
  let accepted = 0
  const changed = file.slice()
  for (const place of places) {
    changed[place] = (file[place] ?? 0) ^ mask
    accepted += await isAccepted(changed)
    changed[place] = file[place] ?? 0
  }
  return accepted
}

/** How many of the given lengths of the beginning of a file were accepted as a whole file. */
export async function countAcceptedCuts(file: Bytes, lengths: Iterable<number>): Promise<number> {
  let accepted = 0
  for (const length of lengths) accepted += await isAccepted(file.slice(0, length))
  return accepted
}

async function isAccepted(file: Bytes): Promise<0 | 1> {
  return 'opened' in (await openBackup(file, PASSPHRASE)) ? 1 : 0
}

function sealSized(padding: number): Promise<Bytes> {
  const caseFile = {
    format: 'fresh-eyes-case-file',
    version: 1,
    owner: 'amina',
    changes: ['x'.repeat(padding)],
  }
  return sealBackup(caseFile as Parameters<typeof sealBackup>[0], { passphrase: PASSPHRASE, workFactor: 1 })
}
