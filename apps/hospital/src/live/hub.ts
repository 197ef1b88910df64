import type { Clocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'

/** One state of a board, whole. `seq` counts what happened on the site, so a screen can tell that it has missed something. */
export interface Snapshot {
  seq: number
  /** Wall time of the state. */
  at: number
  html: string
}

export type Draw = (place: Placed) => Promise<Snapshot>

export interface Watching {
  shows: (snapshot: Snapshot) => void
  /** Said every few seconds while all is well. */
  beats: (beat: { seq: number; at: number }) => void
}

const usualBeat = 3000
const drawAgainAfter = 30_000
/** How many screens are told in one breath: whoever presses a button meanwhile is answered before the rest. */
const toldAtOnce = 25

/**
 * Draws each board once for everyone who looks at it, whenever something happens on its site, and says every three seconds that it
 * is alive. When the database's line is lost, or a board cannot be drawn, the beats stop: the screens then say themselves that they
 * are stale (hazard H05).
 */
export class Hub {
  readonly #database: Database
  readonly #clocks: Clocks
  readonly #boards = new Map<string, Board>()
  #stop: (() => Promise<void>) | undefined
  #beats: NodeJS.Timeout | undefined
  readonly #beatEvery: number
  #lost = false

  constructor(database: Database, clocks: Clocks, beatEvery = usualBeat) {
    this.#database = database
    this.#clocks = clocks
    this.#beatEvery = beatEvery
  }

  async start(): Promise<void> {
    this.#stop = await this.#database.listen('calls', {
      heard: (site) => this.#drawSite(site),
      lost: () => void (this.#lost = true),
      back: () => {
        this.#lost = false
        for (const board of this.#boards.values()) void board.draw()
      },
    })
    this.#beats = setInterval(() => this.#beat(), this.#beatEvery)
  }

  async close(): Promise<void> {
    clearInterval(this.#beats)
    await this.#stop?.()
    this.#boards.clear()
  }

  /** Shows a board now and after each change, until the function that it gives is called. */
  async watch(name: string, place: Placed, draw: Draw, watching: Watching): Promise<() => void> {
    const key = `${name} ${place.trust}/${place.site}`
    const board = this.#boards.get(key) ?? new Board(place, draw)
    this.#boards.set(key, board)
    const stop = (): void => {
      board.watchers.delete(watching)
      if (board.watchers.size === 0) this.#boards.delete(key)
    }
    // From now on, so that nothing that happens while it is drawn is missed.
    board.watchers.set(watching, undefined)
    try {
      board.showFirst(watching, await board.fresh())
    } catch (error) {
      stop()
      throw error
    }
    return stop
  }

  #drawSite(site: string): void {
    for (const [key, board] of this.#boards) if (key.endsWith(` ${site}`)) void board.draw()
  }

  #beat(): void {
    if (this.#lost) return
    for (const board of this.#boards.values()) board.beat(this.#clocks.wall())
  }
}

class Board {
  /** Each with what it was shown last. */
  readonly watchers = new Map<Watching, Snapshot | undefined>()
  readonly #place: Placed
  readonly #draw: Draw
  #last: Snapshot | undefined
  #drawing: Promise<Snapshot> | undefined
  #telling = false
  #again = false
  #failed = false
  #drawnAt = 0

  constructor(place: Placed, draw: Draw) {
    this.#place = place
    this.#draw = draw
  }

  fresh(): Promise<Snapshot> {
    return this.#drawing ?? this.draw()
  }

  /** Draws once; what happens while it draws leads to one more. */
  draw(): Promise<Snapshot> {
    if (this.#drawing) {
      this.#again = true
      return this.#drawing
    }
    this.#drawing = this.#drawAll()
    this.#drawing.catch(() => undefined)
    return this.#drawing
  }

  async #drawAll(): Promise<Snapshot> {
    try {
      let snapshot: Snapshot
      do {
        this.#again = false
        snapshot = await this.#draw(this.#place)
        this.#last = snapshot
        this.#drawnAt = performance.now()
        this.#failed = false
        if (!this.#telling) void this.#tellEach()
      } while (this.#again)
      return snapshot
    } catch (error) {
      // No beats until a drawing goes well: the screens then say that they are stale.
      this.#failed = true
      throw error
    } finally {
      this.#drawing = undefined
    }
  }

  /** Unless it was shown a newer one already. */
  showFirst(watching: Watching, snapshot: Snapshot): void {
    if (this.watchers.get(watching) !== undefined) return
    this.watchers.set(watching, snapshot)
    watching.shows(snapshot)
  }

  /** Tells every screen what stands now, some at a time. What is drawn meanwhile is told in its place. */
  async #tellEach(): Promise<void> {
    this.#telling = true
    try {
      for (let toTell = this.#notTold(); toTell.length > 0; toTell = this.#notTold()) {
        for (const watching of toTell.slice(0, toldAtOnce)) {
          if (!this.#last || !this.watchers.has(watching)) continue
          this.watchers.set(watching, this.#last)
          watching.shows(this.#last)
        }
        if (toTell.length > toldAtOnce) await new Promise(setImmediate)
      }
    } catch {
      // No beats until a drawing goes well.
      this.#failed = true
    } finally {
      this.#telling = false
    }
  }

  #notTold(): Watching[] {
    return [...this.watchers].flatMap(([watching, had]) => (had === this.#last ? [] : [watching]))
  }

  beat(at: number): void {
    const old = performance.now() - this.#drawnAt > drawAgainAfter
    if (this.#failed || old) void this.draw().catch(() => undefined)
    if (this.#failed || !this.#last) return
    void this.#beatEach({ seq: this.#last.seq, at })
  }

  /** One that has heard of a later state meanwhile leaves this beat be. */
  async #beatEach(beat: { seq: number; at: number }): Promise<void> {
    let told = 0
    for (const { beats } of this.watchers.keys()) {
      beats(beat)
      if (++told % toldAtOnce === 0) await new Promise(setImmediate)
    }
  }
}
