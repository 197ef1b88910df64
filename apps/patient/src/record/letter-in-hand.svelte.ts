import type { LetterDraft, LetterVersion } from '@fresh-eyes/core/letters'
import { hold, letGo } from './not-kept.ts'
import { newId, record } from './record.svelte.ts'

/** What was in a field before, so that it can be put back. */
type Before = Readonly<Record<string, string>>

/** Milliseconds after the last key, and the most that somebody who never rests types ahead of what is saved. */
const rest = 600
const longest = 2000

/**
 * A letter while it is being written. What is typed is saved key by key: a moment after the last key, every two seconds while the keys
 * do not rest, at once when a field is left, and when the page goes out of sight.
 */
export class LetterInHand {
  draft = $state.raw<LetterDraft>({})
  version = $state.raw<LetterVersion>('short')
  /** The entry it is kept in; none before the first save. */
  entry = $state.raw<string>()
  /** Whether all that was typed is on the device. */
  isKept = $state.raw(true)
  #done = $state.raw<readonly Before[]>([])
  readonly canUndo = $derived(this.#done.length > 0)
  readonly letterId: string
  readonly caseId: string
  /** What was typed since the last save. It is written together. */
  #unsaved: Record<string, string> = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the first of it was typed. */
  #since = 0
  /** What is on its way to the device, oldest first. */
  #saving: Readonly<Record<string, string>>[] = []
  /** The keys that are being typed into. They are undone together. */
  #typing = ''

  constructor(
    letterId: string,
    caseId: string,
    begun: { draft: LetterDraft; version?: LetterVersion | undefined; entry?: string | undefined },
  ) {
    this.letterId = letterId
    this.caseId = caseId
    this.draft = begun.draft
    this.version = begun.version ?? 'short'
    this.entry = begun.entry
  }

  type(key: string, value: string): void {
    this.set({ [key]: value })
  }

  /** Sets several fields in one step: they are undone in one step too. */
  set(values: LetterDraft): void {
    const keys = Object.keys(values).join()
    if (keys !== this.#typing)
      this.#done = [
        ...this.#done.slice(-49),
        Object.fromEntries(Object.keys(values).map((key) => [key, this.draft[key] ?? ''])),
      ]
    this.#typing = keys
    this.#put(values)
  }

  leave(): void {
    this.#typing = ''
    void this.flush()
  }

  /** Puts back what was in the fields before the last change. */
  async undo(): Promise<void> {
    const before = this.#done.at(-1)
    if (!before) return
    this.#done = this.#done.slice(0, -1)
    this.#typing = ''
    this.#put(before)
    await this.flush()
  }

  async choose(version: LetterVersion): Promise<void> {
    this.version = version
    await this.flush(true)
  }

  /** Takes over what another tab or a backup has changed. What was typed here and is not on the device yet stays. */
  follow(stored: LetterDraft, version: LetterVersion | undefined): void {
    const ours = Object.assign({}, ...this.#saving, this.#unsaved) as LetterDraft
    const now = { ...stored, ...ours }
    const keys = [...Object.keys(now), ...Object.keys(this.draft)]
    if (keys.some((key) => (now[key] ?? '') !== (this.draft[key] ?? ''))) this.draft = now
    if (version !== undefined && this.#saving.length === 0) this.version = version
  }

  /** Saves now what is not saved yet. With `always`, the letter is saved even when nothing was typed. */
  async flush(always = false): Promise<void> {
    clearTimeout(this.#timer)
    if (Object.keys(this.#unsaved).length === 0 && !always) return
    const fields = this.#unsaved
    this.#unsaved = {}
    const isNew = this.entry === undefined
    const id = this.entry ?? newId()
    this.entry = id
    const { letterId, version } = this
    const set = isNew
      ? { case: this.caseId, letterId, version, fields: { ...this.draft } }
      : { fields, ...(always ? { version } : {}) }
    this.#saving = [...this.#saving, fields]
    const kept = await record.save('letter', set, id)
    this.#saving = this.#saving.filter((each) => each !== fields)
    // Not saved: it stays on the screen, and the next try takes it along.
    if (!kept) {
      this.#unsaved = { ...fields, ...this.#unsaved }
      if (isNew) this.entry = undefined
    }
    this.#sayWhetherKept()
  }

  #sayWhetherKept(): void {
    this.isKept = this.#saving.length === 0 && Object.keys(this.#unsaved).length === 0
    if (this.isKept) letGo(this)
    else hold(this)
  }

  #put(values: LetterDraft): void {
    this.draft = { ...this.draft, ...values }
    const now = performance.now()
    if (Object.keys(this.#unsaved).length === 0) this.#since = now
    Object.assign(this.#unsaved, values)
    this.#sayWhetherKept()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), Math.min(rest, this.#since + longest - now))
  }
}
