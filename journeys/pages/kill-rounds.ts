import { startKillableBrowser } from './killable-browser.ts'

/** What was found after a number of kills. All but `acknowledged`, `kept` and `folded` must be empty. */
export interface AfterKills {
  acknowledged: number
  kept: number
  chunks: number
  lost: string[]
  doubled: string[]
  neverWritten: string[]
  unreadable: number
  troubles: string[]
}

/**
 * Saves without a pause and kills the browser at a random moment, again and again on one profile. After each kill
 * everything on the disk is read and compared with everything that was ever acknowledged.
 */
export async function killWhileWriting(
  profile: string,
  address: string,
  rounds: number,
  random: () => number = Math.random,
): Promise<AfterKills> {
  const acknowledged = new Set<string>()
  const found: AfterKills = {
    acknowledged: 0,
    kept: 0,
    chunks: 0,
    lost: [],
    doubled: [],
    neverWritten: [],
    unreadable: 0,
    troubles: [],
  }
  let next = 0
  for (let round = 0; round <= rounds; round++) {
    const { page, kill } = await startKillableBrowser(profile, address)
    const disk = await page.evaluate(readDisk)
    compare(found, disk, acknowledged, next)
    if (round < rounds) {
      next += 1_000_000
      await page.exposeFunction('acknowledge', (entries: string[]) =>
        entries.forEach((e) => acknowledged.add(e)),
      )
      const writing = page.evaluate(writeForever, next).catch((error: Error) => {
        if (!/closed|crashed|detached/i.test(error.message)) found.troubles.push(error.message)
      })
      await new Promise((resolve) => setTimeout(resolve, 30 + random() * 1500))
      await kill()
      await writing
    } else await kill()
  }
  found.acknowledged = acknowledged.size
  return found
}

async function readDisk() {
  const store = await freshEyes.openStore()
  if ('refused' in store) throw new Error(`The store did not open: ${store.refused}`)
  const whole = await freshEyes.wholeStore(store.opened)
  if (typeof whole === 'string') throw new Error(`The store was not read: ${whole}`)
  const { nextChunk } = store.opened.record
  store.opened.database.close()
  return { ...whole, chunks: nextChunk - 1 }
}

async function writeForever(from: number): Promise<void> {
  const { acknowledge } = globalThis as unknown as { acknowledge: (entries: string[]) => void }
  const store = await freshEyes.openStore({ foldAbove: 20, chunk: 20 })
  if ('refused' in store) throw new Error(`The store did not open: ${store.refused}`)
  await freshEyes.keepWriting(store.opened, from, freshEyes.made, acknowledge)
}

function compare(
  found: AfterKills,
  disk: { entries: string[]; unreadable: number; chunks: number },
  acknowledged: Set<string>,
  next: number,
): void {
  const kept = new Set(disk.entries)
  found.kept = kept.size
  found.chunks = disk.chunks
  found.unreadable += disk.unreadable
  found.lost.push(...[...acknowledged].filter((entry) => !kept.has(entry)))
  found.doubled.push(...disk.entries.filter((entry, at) => disk.entries.indexOf(entry) !== at))
  found.neverWritten.push(...disk.entries.filter((entry) => Number(entry.split('-')[1]) > next + 999_999))
}
