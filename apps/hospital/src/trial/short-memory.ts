interface Entry {
  payload: Record<string, unknown>
  until: number
}

const most = 10_000

/** Where the made-up sign-in keeps what it has under way: in this process, and gone with it. */
export class ShortMemory {
  static readonly #entries = new Map<string, Entry>()
  readonly #kind: string

  constructor(kind: string) {
    this.#kind = kind
  }

  async upsert(id: string, payload: Record<string, unknown>, seconds = 3600): Promise<void> {
    const entries = ShortMemory.#entries
    entries.set(this.#key(id), { payload, until: performance.now() + seconds * 1000 })
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break
      entries.delete(oldest)
    }
  }

  async find(id: string): Promise<Record<string, unknown> | undefined> {
    const entry = ShortMemory.#entries.get(this.#key(id))
    return entry && entry.until > performance.now() ? entry.payload : undefined
  }

  async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
    return this.#first((payload) => payload['uid'] === uid)
  }

  async findByUserCode(code: string): Promise<Record<string, unknown> | undefined> {
    return this.#first((payload) => payload['userCode'] === code)
  }

  async consume(id: string): Promise<void> {
    const entry = ShortMemory.#entries.get(this.#key(id))
    if (entry) entry.payload['consumed'] = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    ShortMemory.#entries.delete(this.#key(id))
  }

  async revokeByGrantId(grant: string): Promise<void> {
    for (const [key, { payload }] of ShortMemory.#entries) {
      if (payload['grantId'] === grant) ShortMemory.#entries.delete(key)
    }
  }

  #key(id: string): string {
    return `${this.#kind} ${id}`
  }

  #first(is: (payload: Record<string, unknown>) => boolean): Record<string, unknown> | undefined {
    const now = performance.now()
    for (const [key, { payload, until }] of ShortMemory.#entries) {
      if (key.startsWith(`${this.#kind} `) && until > now && is(payload)) return payload
    }
    return undefined
  }
}
