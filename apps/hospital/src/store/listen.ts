import type { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { impatientSocket } from './impatient-socket.ts'

export interface Line {
  heard: (payload: string) => void
  /** The line to the database is lost, so what was said meanwhile is not known. */
  lost?: () => void
  /** It is back: look again, for something may have been missed. */
  back?: () => void
}

/** Listens on a channel until the function that it gives is called. */
export type Listen = (channel: Channel, line: Line) => Promise<() => Promise<void>>

/** What is said between processes. Payloads are ids, never a person's words. */
export type Channel = 'calls' | 'pages' | 'questions' | 'stays'

const firstWait = 100
const longestWait = 2000

/** Takes a connection of its own for each channel, not one through a pooler, and takes another when it breaks. */
export function listenOnPostgres(
  address: string,
  longestSilence: number,
): { listen: Listen; stop: () => Promise<void> } {
  const open = new Set<() => Promise<void>>()
  const listen: Listen = async (channel, line) => {
    let client: Client | undefined
    let stopped = false
    const connect = async (): Promise<void> => {
      const fresh = new Client({ connectionString: address, stream: impatientSocket(() => longestSilence) })
      fresh.on('notification', ({ payload }) => line.heard(payload ?? ''))
      fresh.on('error', () => undefined)
      // A line that is dead and says nothing must not leave a board standing as if it were live, so it is asked.
      const ask = setInterval(() => void fresh.query('select 1').catch(() => undefined), longestSilence / 3)
      fresh.on('end', () => {
        clearInterval(ask)
        if (stopped || client !== fresh) return
        client = undefined
        line.lost?.()
        void reconnect(firstWait)
      })
      try {
        await fresh.connect()
        await fresh.query(`listen ${channel}`)
      } catch (error) {
        clearInterval(ask)
        void fresh.end().catch(() => undefined)
        throw error
      }
      client = fresh
    }
    const reconnect = async (wait: number): Promise<void> => {
      await new Promise((done) => setTimeout(done, wait).unref())
      if (stopped) return
      try {
        await connect()
        line.back?.()
      } catch {
        await reconnect(Math.min(wait * 2, longestWait))
      }
    }
    await connect()
    const stop = async (): Promise<void> => {
      stopped = true
      open.delete(stop)
      await client?.end().catch(() => undefined)
    }
    open.add(stop)
    return stop
  }
  return { listen, stop: async () => void (await Promise.all([...open].map((stop) => stop()))) }
}

export function listenOnPGlite(lite: PGlite): Listen {
  return async (channel, { heard }) => {
    const stop = await lite.listen(channel, heard)
    return async () => {
      if (!lite.closed) await stop()
    }
  }
}
