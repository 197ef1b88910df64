/** MLLP: a message stands between 0x0B and 0x1C 0x0D. Many may come in one packet, and one in many packets. */
const [start, end, carriageReturn] = [0x0b, 0x1c, 0x0d]

/** What was found in a stream of bytes. What is no whole message is named, and never passed off as one. */
export type Found =
  | { kind: 'message'; bytes: Buffer }
  /** A new message began before this one ended, or its line was closed. */
  | { kind: 'cut-short'; bytes: Buffer }
  /** More than a message may have; `bytes` are its first. What follows up to its end is left out. */
  | { kind: 'too-large'; bytes: Buffer }
  /** Bytes between messages. */
  | { kind: 'stray'; bytes: Buffer }

const keptOfTooLarge = 4096
const mostStray = 4096

/** Takes a connection's bytes as they come, in pieces of any size, and gives what they hold. `largest` is in bytes, for one message. */
export class Frames {
  readonly #largest: number
  #pieces: Buffer[] = []
  #size = 0
  #state: 'between' | 'inside' | 'skipping' = 'between'
  /** The last byte was an end sign, and what comes next says whether it was the end. */
  #ending = false
  #stray: Buffer[] = []
  #straySize = 0

  constructor(largest: number) {
    this.#largest = largest
  }

  /** Whether a message has begun and not ended. */
  get unfinished(): boolean {
    return this.#state === 'inside' || this.#state === 'skipping'
  }

  take(chunk: Buffer): Found[] {
    const found: Found[] = []
    let from = 0
    while (from < chunk.length) {
      from = this.#state === 'between' ? this.#between(chunk, from, found) : this.#within(chunk, from, found)
    }
    return found
  }

  /** The connection is over: what had begun will not end. */
  finish(): Found[] {
    const found: Found[] = []
    this.#tellStray(found)
    if (this.#state === 'inside') found.push({ kind: 'cut-short', bytes: this.#whole() })
    this.#state = 'between'
    return found
  }

  #between(chunk: Buffer, from: number, found: Found[]): number {
    const at = chunk.indexOf(start, from)
    const stray = chunk.subarray(from, at === -1 ? chunk.length : at)
    if (stray.length > 0 && this.#straySize < mostStray) {
      this.#stray.push(Buffer.from(stray.subarray(0, mostStray)))
      this.#straySize += stray.length
    }
    if (at === -1) return chunk.length
    this.#tellStray(found)
    this.#begin()
    return at + 1
  }

  #tellStray(found: Found[]): void {
    const bytes = Buffer.concat(this.#stray).subarray(0, mostStray)
    // Line ends between messages are common and mean nothing.
    if (bytes.some((byte) => byte !== carriageReturn && byte !== 0x0a)) found.push({ kind: 'stray', bytes })
    this.#stray = []
    this.#straySize = 0
  }

  #begin(): void {
    this.#state = 'inside'
    this.#pieces = []
    this.#size = 0
    this.#ending = false
  }

  #within(chunk: Buffer, from: number, found: Found[]): number {
    if (this.#ending) {
      this.#ending = false
      if (chunk[from] === carriageReturn) {
        if (this.#state === 'inside') found.push({ kind: 'message', bytes: this.#whole() })
        this.#state = 'between'
        return from + 1
      }
      this.#add(Buffer.of(end), found)
    }
    const endAt = chunk.indexOf(end, from)
    const startAt = chunk.subarray(0, endAt === -1 ? chunk.length : endAt).indexOf(start, from)
    if (startAt !== -1) {
      this.#add(chunk.subarray(from, startAt), found)
      if (this.#state === 'inside') found.push({ kind: 'cut-short', bytes: this.#whole() })
      this.#begin()
      return startAt + 1
    }
    this.#add(chunk.subarray(from, endAt === -1 ? chunk.length : endAt), found)
    if (endAt === -1) return chunk.length
    this.#ending = true
    return endAt + 1
  }

  #add(piece: Buffer, found: Found[]): void {
    if (this.#state === 'skipping' || piece.length === 0) return
    // A copy: what Node hands over may be part of a larger buffer that would be kept alive with it.
    this.#pieces.push(Buffer.from(piece))
    this.#size += piece.length
    if (this.#size <= this.#largest) return
    found.push({ kind: 'too-large', bytes: this.#whole().subarray(0, keptOfTooLarge) })
    this.#pieces = []
    this.#state = 'skipping'
  }

  #whole(): Buffer {
    return this.#pieces.length === 1 && this.#pieces[0] ? this.#pieces[0] : Buffer.concat(this.#pieces)
  }
}

/** Puts a text into a frame. */
export const frameOf = (text: string): Buffer =>
  Buffer.concat([Buffer.of(start), Buffer.from(text, 'utf8'), Buffer.of(end, carriageReturn)])
