import type { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'

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
export function listenOnPostgres(address: string): { listen: Listen; stop: () => Promise<void> } {
  const open = new Set<() => Promise<void>>()
  const listen: Listen = async (channel, line) => {
    let client: Client | undefined
    let stopped = false
    const connect = async (): Promise<void> => {
      const fresh = new Client({ connectionString: address })
      fresh.on('notification', ({ payload }) => line.heard(payload ?? ''))
      fresh.on('error', () => undefined)
      fresh.on('end', () => {
        if (stopped || client !== fresh) return
        client = undefined
        line.lost?.()
        void reconnect(firstWait)
      })
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
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
