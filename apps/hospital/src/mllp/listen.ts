import { randomUUID } from 'node:crypto'
import { createServer as plainServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as secureServer, type TlsOptions } from 'node:tls'
import { writeAnswer, type FeedRules } from '@fresh-eyes/ward/hl7'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { FairQueue } from '../store/fair-queue.ts'
import { takeMessages, type Incoming } from '../store/feed-messages.ts'
import type { Placed } from '../store/tables.ts'
import { Together } from '../store/together.ts'
import { frameOf, Frames, type Found } from './frames.ts'
import { readIncoming } from './read-incoming.ts'

type Intake = Together<Incoming, boolean>

/** Where a feed comes in. Whoever reaches it speaks for this one site's wards: it is the feed's account. */
export interface FeedDoor extends Placed {
  host: string
  /** 0 lets the system choose. */
  port: number
  /** The addresses that may connect; empty is any, for a door behind a certificate. */
  from: readonly string[]
  tls?: TlsOptions
  rules: FeedRules
  /** Bytes. */
  largest?: number
  /** Milliseconds that a message may take from its first byte to its last. */
  patience?: number
}

export interface FeedListener {
  port: number
  close: () => Promise<void>
}

const mostConnections = 64
const mostWaiting = 100

/**
 * How many feeds of one process may write at once. Where it listens for the feeds of many sites, they would else hold every line to the
 * database, and calls and answers would wait behind them (decision 12).
 */
const feedsAtOnce = 3
const lanes = new WeakMap<Db, FairQueue>()

function laneOf(db: Db): FairQueue {
  const lane = lanes.get(db) ?? new FairQueue(feedsAtOnce, Infinity)
  lanes.set(db, lane)
  return lane
}

/**
 * Listens for the hospital's feed. A message is answered after it is durable: kept as it came, read and applied in one transaction.
 * When it cannot be kept, the line is closed without an answer, and the sender sends it again.
 */
export async function listenForFeed(db: Db, clocks: Clocks, door: FeedDoor): Promise<FeedListener> {
  const lane = laneOf(db)
  const intake: Intake = new Together(async (incoming) => {
    const leave = await lane.enter(`${door.trust}/${door.site}`)
    try {
      return await takeMessages(db, clocks, door, incoming)
    } finally {
      leave?.()
    }
  })
  const open = new Set<Socket>()
  const receive = (socket: Socket): void => {
    const allowed = door.from.length === 0 || door.from.includes(plainAddress(socket.remoteAddress))
    if (!allowed || open.size >= mostConnections) return void socket.destroy()
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    serve(socket, intake, clocks, door)
  }
  const server = door.tls ? secureServer(door.tls, receive) : plainServer(receive)
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(door.port, door.host, () => {
      server.off('error', failed)
      done()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** An IPv4 address that came over an IPv6 socket is written like "::ffff:10.0.0.7". */
const plainAddress = (address = ''): string => address.replace(/^::ffff:/, '')

function serve(socket: Socket, intake: Intake, clocks: Clocks, door: FeedDoor): void {
  const frames = new Frames(door.largest ?? 1_048_576)
  const patience = door.patience ?? 30_000
  let timer: NodeJS.Timeout | undefined
  let waiting = 0
  // Answers go out in the order of their messages, whatever finishes first.
  let last = Promise.resolve()
  socket.setNoDelay(true)
  socket.setKeepAlive(true, 30_000)
  socket.on('error', () => socket.destroy())

  const handle = (found: Found): void => {
    const { incoming, message, answer } = readIncoming(found, door.rules, clocks.wall())
    const kept = intake.keep(incoming)
    if (++waiting >= mostWaiting) socket.pause()
    last = last.then(async () => {
      try {
        await kept
        if (answer && !socket.destroyed)
          socket.write(frameOf(writeAnswer(message, answer, clocks.wall(), randomUUID())))
      } catch (error) {
        console.error(
          `A feed message could not be kept: ${(error as Error).name} ${(error as { code?: string }).code ?? ''}`,
        )
        socket.destroy()
      }
      if (--waiting < mostWaiting) socket.resume()
    })
  }
  const giveUp = (): void => {
    for (const found of frames.finish()) handle(found)
    void last.then(() => socket.destroy())
  }
  socket.on('data', (chunk: Buffer) => {
    const found = frames.take(chunk)
    for (const each of found) handle(each)
    if (found.length > 0 || !frames.unfinished) {
      clearTimeout(timer)
      timer = undefined
    }
    if (frames.unfinished) timer ??= setTimeout(giveUp, patience)
  })
  socket.on('close', () => {
    clearTimeout(timer)
    for (const found of frames.finish()) handle(found)
  })
}
