import { appendFile, glob } from 'node:fs/promises'
import { join } from 'node:path'

/** Which of the two copies of the record, by where Chromium keeps them in a profile. */
export type Copy = 'first' | 'second'

const places: Record<Copy, string> = {
  first: 'Default/IndexedDB/*.indexeddb.leveldb/*.log',
  second: 'Default/WebStorage/*/IndexedDB/indexeddb.leveldb/*.log',
}

/**
 * Leaves the log of one copy as a browser leaves it that is stopped in the middle of a write: with the head of a record
 * and no body. The browser must not be running. Returns how many logs there were.
 */
export async function tearLog(profile: string, copy: Copy): Promise<number> {
  let logs = 0
  for await (const log of glob(join(profile, places[copy]))) {
    logs++
    // A checksum, a length of 666 and the type of a whole record; the 666 bytes never came.
    await appendFile(log, new Uint8Array([0x50, 0xd6, 0xbd, 0x25, 0x9a, 0x02, 0x01]))
  }
  return logs
}
