import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import { formsInAPack, makePack, packHtml, packPdf } from '../paper/make-pack.ts'
import type { PaperSettings } from '../paper/settings.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { claimPack, noteBoard, notePack, packState } from '../store/downtime-packs.ts'
import type { Placed } from '../store/tables.ts'
import { localTime } from '../words/local-time.ts'

/** How old the board in the folder may be, in milliseconds. */
export const boardEvery = 5 * 60_000
const daysKept = 2
const longestWrite = 10 * 60_000

/**
 * Keeps the folder of the downtime pack: the board of each site, written anew every five minutes, and once a day the whole pack
 * with blank forms; packs older than two days are taken away, because people's words stand in them. Any number of processes may
 * call it. Gives how many files it wrote; does nothing when no folder is set, and throws when it cannot write.
 */
export async function keepPacks(db: Db, clocks: Clocks, settings: PaperSettings): Promise<number> {
  const { packFolder } = settings
  if (packFolder === undefined) return 0
  await mkdir(packFolder, { recursive: true, mode: 0o700 })
  const sites = await db.selectFrom('site').select(['trust', 'site', 'time_zone']).execute()
  let written = 0
  for (const { trust, site, time_zone } of sites) {
    const place = { trust, site }
    written += await keepBoard(db, clocks, settings, join(packFolder, `${trust}-${site}-board`), place)
    const day = localTime(clocks.wall(), time_zone).day
    written += await keepPack(db, clocks, settings, join(packFolder, `${trust}-${site}-pack`), {
      ...place,
      day,
    })
    await removeOld(packFolder, `${trust}-${site}-`, addDays(day, -daysKept))
  }
  return written
}

async function keepBoard(
  db: Db,
  clocks: Clocks,
  settings: PaperSettings,
  path: string,
  place: Placed,
): Promise<number> {
  const now = clocks.wall()
  const { boardAt } = await packState(db, place)
  // A clock that was put back must not keep an old board.
  if (boardAt !== null && now >= boardAt && now - boardAt < boardEvery) return 0
  const { document, day } = await makePack(db, clocks, settings, { ...place, forms: 0 })
  await writeBoth(path, document, day)
  await noteBoard(db, place, now)
  return 2
}

async function keepPack(
  db: Db,
  clocks: Clocks,
  settings: PaperSettings,
  path: string,
  { day, ...place }: Placed & { day: string },
): Promise<number> {
  if (!(await claimPack(db, place, day, clocks.wall()))) return 0
  const { document } = await makePack(db, clocks, settings, { ...place, forms: formsInAPack })
  await writeBoth(`${path}-${day}`, document, day)
  await notePack(db, place, day, clocks.wall())
  return 2
}

async function writeBoth(path: string, document: Document, day: string): Promise<void> {
  await writeWhole(`${path}.html`, packHtml(document))
  await writeWhole(`${path}.pdf`, packPdf(document, day))
}

/** A file is whole or not there: it is written beside, and then renamed. Only the service's own user may read it. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // A name of its own: two processes may write the same board.
  const beside = `${path}.${randomUUID()}.new`
  await writeFile(beside, content, { mode: 0o600 })
  await rename(beside, path)
}

/** Takes away the packs of days gone by, and what a process that was killed had begun to write. */
async function removeOld(folder: string, begins: string, before: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(begins)) continue
    const path = join(folder, name)
    const day = /-pack-(\d{4}-\d{2}-\d{2})\.(pdf|html)$/.exec(name)?.[1]
    const isOld = day !== undefined && day < before
    if (isOld || (name.endsWith('.new') && (await isAbandoned(path)))) await rm(path, { force: true })
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }))
  return Date.now() - mtimeMs > longestWrite
}
