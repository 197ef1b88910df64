import { startKillableBrowser } from './killable-browser.ts'

/** What was found after a number of kills. `problems` must be empty. */
export interface AfterKills {
  acknowledged: number
  kept: number
  chunks: number
  /** How often the browser threw its database away and the second copy brought everything back. */
  recovered: number
  problems: string[]
}

/**
 * Saves without a pause and kills the browser at a random moment, again and again on one profile. After each kill
 * everything on the disk is read and compared with everything that was ever acknowledged.
 */
export async function killWhileWriting(
  profile: string,
  address: string,
  rounds: number,
): Promise<AfterKills> {
  const acknowledged = new Set<string>()
  const found: AfterKills = { acknowledged: 0, kept: 0, chunks: 0, recovered: 0, problems: [] }
  for (let round = 0; round <= rounds; round++) {
    const { page, kill } = await startKillableBrowser(profile, address)
    const disk = await page.evaluate(readDisk)
    found.problems.push(...compare(disk, acknowledged, round).map((problem) => `round ${round}: ${problem}`))
    if (disk.recovered) found.recovered++
    Object.assign(found, { acknowledged: acknowledged.size, kept: disk.entries.length, chunks: disk.chunks })
    if (round === rounds || found.problems.length > 0) {
      await kill()
      return found
    }
    await page.exposeFunction('acknowledge', (entries: string[]) =>
      entries.forEach((e) => acknowledged.add(e)),
    )
    const writing = page.evaluate(writeForever, round * PER_ROUND).catch((error: Error) => {
      if (!/closed|crashed|detached/i.test(error.message)) found.problems.push(error.message)
    })
    await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 1500))
    await kill()
    await writing
  }
  return found
}

// Numbers that a round may use for what it writes. No round comes near the end of its share.
const PER_ROUND = 100_000

async function readDisk() {
  const found = await freshEyes.openBothCopies()
  if ('refused' in found) throw new Error(`The store did not open: ${found.refused}`)
  const { first, second, recovered } = found.opened
  const whole = await freshEyes.wholeStore(first)
  if (typeof whole === 'string') throw new Error(`The store was not read: ${whole}`)
  const { nextChunk } = first.record
  first.database.close()
  second?.database.close()
  return { ...whole, chunks: nextChunk - 1, recovered }
}

async function writeForever(from: number): Promise<void> {
  const { acknowledge } = globalThis as unknown as { acknowledge: (entries: string[]) => void }
  const found = await freshEyes.openBothCopies({ foldAbove: 20, chunk: 20 })
  if ('refused' in found) throw new Error(`The store did not open: ${found.refused}`)
  await freshEyes.keepWriting(found.opened, from, freshEyes.made, acknowledge)
}

function compare(
  disk: { entries: string[]; unreadable: number },
  acknowledged: Set<string>,
  round: number,
): string[] {
  const kept = new Set(disk.entries)
  const lost = [...acknowledged].filter((entry) => !kept.has(entry))
  const neverWritten = [...kept].filter((entry) => !(Number(entry.split('-')[1]) < round * PER_ROUND))
  return [
    ...lost.map((entry) => `${entry} was acknowledged and is lost`),
    ...neverWritten.map((entry) => `${entry} is there and was never written`),
    ...(kept.size < disk.entries.length ? [`${disk.entries.length - kept.size} are there twice`] : []),
    ...(disk.unreadable > 0 ? [`${disk.unreadable} records cannot be read`] : []),
  ]
}
