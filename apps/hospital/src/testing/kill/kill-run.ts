import { chanceOf } from '@fresh-eyes/ward/wind-tunnel'
import type { Chain } from '@fresh-eyes/ward/chain'
import { escalate } from '../../jobs/escalate.ts'
import { startClocks } from '../../store/clocks.ts'
import { openPostgres, openTrial, type Database } from '../../store/database.ts'
import { usualTeam } from '../../store/teams.ts'
import { fillTrial } from '../../trial/start-trial.ts'
import { chain, place } from '../made-up-ward.ts'
import { wardProcess, type WardProcess } from './child.ts'
import { callers, desk, type Clients, type SignedIn } from './clients.ts'
import { signIn } from './sign-in.ts'
import { acknowledgedCalls, newLedger, seenThrough, type Ledger } from './ledger.ts'
import { reckon } from './reckon.ts'

export interface KillRun {
  /** An empty PostgreSQL database, or an empty folder. */
  database: { DATABASE_URL: string } | { TRIAL_FOLDER: string }
  kills: number
  seed: number
  /** How many web processes serve the one database. */
  processes?: number
}

/** Short waits, so that timers run out between two kills. */
const quickChain: Chain = {
  ...chain,
  rungs: [
    { role: 'responder', waitSeconds: 1 },
    { role: 'site-manager', waitSeconds: 1 },
  ],
  // Longer than a desk takes on a slow machine, or no call would ever be seen through.
  promiseSeconds: 10,
  onMyWaySeconds: 10,
}
const callersAtOnce = 8
/** How many answers are given, calls among them, and the most milliseconds after them, before a process is killed. */
const fewest = 10
const fewestCalls = 2
const longest = 400
/** How many calls a run has at the least: it goes on after its last kill until there are so many and a desk saw one through. */
const fewestInAll = 4
/** A service that takes nothing in for so long has not come back. */
const mostMilliseconds = 120_000
/** Longer than a page is waited for: every call that nobody has is due after it. */
const untilAllAreDue = 1500

/**
 * Kills the service again and again under load. Gives how much was acknowledged, at least some calls and one of them seen through,
 * and every way in which the database differs.
 */
export async function killAtRandom(run: KillRun): Promise<{ ledger: Ledger; problems: string[] }> {
  await prepare(run)
  const chance = chanceOf(run.seed, 'kills')
  const processes = Array.from({ length: run.processes ?? 1 }, () => wardProcess(run.database))
  const ledger = newLedger()
  let stopped = false
  const clientsOf = (name: string): Clients => {
    const mine = chanceOf(run.seed, name)
    return { ledger, chance: mine, address: () => anyUp(processes, mine()), stopped: () => stopped }
  }
  try {
    await Promise.all(processes.map((each) => each.start()))
    const desks: SignedIn[] = []
    for (const user of ['nia', 'tom', 'ravi']) desks.push(await signIn(processes[0]?.address() ?? '', user))
    const all = [
      ...Array.from({ length: callersAtOnce }, (_, index) => callers(clientsOf(`caller ${index}`))),
      ...desks.map((who, index) => desk(clientsOf(`desk ${index}`), who)),
    ]
    for (let kill = 0; kill < run.kills; kill++) {
      // A process that took nothing in was not under load, however slow the machine is.
      const answers = ledger.acknowledged + fewest
      const calls = acknowledgedCalls(ledger) + fewestCalls
      await until(() => ledger.acknowledged >= answers && acknowledgedCalls(ledger) >= calls, 'load')
      await wait(chance() * longest)
      const struck = processes[kill % processes.length]
      await struck?.kill()
      // Now and then it is killed again while it starts.
      if (chance() < 0.1) await struck?.startAndKill(chance() * 1000)
      await struck?.start()
    }
    const enough = () => acknowledgedCalls(ledger) >= fewestInAll && seenThrough(ledger) > 0
    await until(enough, `${fewestInAll} calls, one of them seen through`)
    stopped = true
    await Promise.all(all)
  } finally {
    stopped = true
    await Promise.all(processes.map((each) => each.kill()))
  }
  const database = await open(run)
  try {
    const since = await goOn(database)
    return { ledger, problems: await reckon(database.db, ledger, quickChain, since) }
  } finally {
    await database.close()
  }
}

/**
 * Does what the next process does with the timers that the killed ones left, once all are due. Gives since when, on the wall clock:
 * every call that waits must have been paged after that.
 */
async function goOn({ db }: Database): Promise<number> {
  await wait(untilAllAreDue)
  const clocks = await startClocks(db)
  const since = clocks.wall()
  const { waiting } = await db
    .selectFrom('call')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('next_due', 'is not', null)
    .executeTakeFirstOrThrow()
  for (let moved = 0; moved < Number(waiting);) {
    const now = await escalate(db, clocks)
    if (now === 0) break
    moved += now
  }
  return since
}

const open = ({ database }: KillRun): Promise<Database> =>
  'DATABASE_URL' in database ? openPostgres(database.DATABASE_URL) : openTrial(database.TRIAL_FOLDER)

async function prepare(run: KillRun): Promise<void> {
  const { db, close } = await open(run)
  await fillTrial(db, await startClocks(db))
  await db
    .insertInto('chain')
    .values({ ...place, team: usualTeam, version: 2, chain: JSON.stringify(quickChain) })
    .execute()
  await close()
}

function anyUp(processes: WardProcess[], chance: number): string | undefined {
  const up = processes.map(({ address }) => address()).filter((address) => address !== undefined)
  return up[Math.floor(chance * up.length)]
}

async function until(reached: () => boolean, what: string): Promise<void> {
  const last = Date.now() + mostMilliseconds
  while (!reached()) {
    if (Date.now() > last) throw new Error(`The service under test never came to: ${what}.`)
    await wait(5)
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
