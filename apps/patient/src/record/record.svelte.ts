import {
  entriesForOutput,
  followEntries,
  liveEntries,
  newChange,
  newRemoval,
  nextStamp,
  type Author,
  type Change,
  type Entry,
  type EntryKind,
  type KeptChange,
  type Setting,
  type Stamp,
} from '@fresh-eyes/core/casefile'
import { dayHere, trialDay } from '../device/day-here.ts'
import { openDevice, STORE_NAME, type Device, type DeviceState } from '../device/index.ts'
import { hold, letGo, onItsWay } from './not-kept.ts'
import { TRIAL_STORE } from './trial.ts'
import { authorOf, rememberedWriter, rememberWriter, type Writer } from './writer.ts'

/** Why the record could not be opened, or that it is open. `locked` waits for a passphrase. */
export type RecordStatus = 'opening' | 'open' | 'locked' | 'refused'

/** What could not be saved, and why. The text itself stays where the person typed it. */
export type SaveTrouble = 'no-room' | 'newer-format' | 'closed' | 'locked' | 'erased' | 'other'

/**
 * The record of this device as pages see it: what is in it, and one way to write. It opens on first use and stays open
 * while the person goes from page to page.
 */
class DeviceRecord {
  status = $state<RecordStatus>('opening')
  because = $state('')
  state = $state.raw<DeviceState>()
  trouble = $state<SaveTrouble>()
  savedOnce = $state(false)
  #followed = followEntries()
  entries = $derived<readonly Entry[]>(this.state ? this.#followed.entriesIn(this.state.changes) : [])
  live = $derived(liveEntries(this.entries))
  /** What letters, lists and searches may read: never a private word. */
  forOutput = $derived(entriesForOutput(this.entries))
  /** Who writes on this device; undefined until it was said. */
  writer = $state(rememberedWriter(storeHere()))
  #device: Device | undefined
  #opening: Promise<void> | undefined
  #stamp: Stamp | undefined

  /** Opens the record, once. Resolves when it is open or refused. */
  open(): Promise<void> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  /** The device itself, for backups and erasing. Undefined until it is open. */
  get device(): Device | undefined {
    return this.#device
  }

  /**
   * Saves one change of an entry; without an id, a new entry. Returns the entry's id once the device has acknowledged it;
   * undefined when it could not be saved, and `trouble` then says why.
   */
  async save<Kind extends EntryKind>(
    kind: Kind,
    set: Setting<Kind>,
    entry = newId(),
  ): Promise<string | undefined> {
    await this.open()
    if (!this.#device) return undefined
    const change = newChange(kind, set, { entry, stamp: this.#nextStamp(), by: this.#author() })
    return (await this.#keep([change])) ? entry : undefined
  }

  /** Takes an entry out of sight. It stays in the history, and `save` brings it back. */
  async takeOut({ kind, id }: Entry): Promise<boolean> {
    await this.open()
    return this.#keep([newRemoval(kind, { entry: id, stamp: this.#nextStamp(), by: this.#author() })])
  }

  /** Saves changes of several entries together: all or none. */
  async saveEach(changes: readonly { kind: EntryKind; set: Setting; entry: string }[]): Promise<boolean> {
    await this.open()
    const by = this.#author()
    return this.#keep(
      changes.map(({ kind, set, entry }) => newChange(kind, set, { entry, stamp: this.#nextStamp(), by })),
    )
  }

  /** Every change of an entry, oldest first. */
  history(entry: Entry): readonly KeptChange[] {
    return this.entries.length > 0 ? this.#followed.changesOf(entry) : []
  }

  /** Says who writes on this device from now on. */
  setWriter(writer: Writer): void {
    rememberWriter(storeHere(), writer)
    this.writer = writer
  }

  #author(): Author {
    return authorOf(this.writer, this.live)
  }

  async #keep(changes: readonly Change[]): Promise<boolean> {
    if (!this.#device) return false
    hold(changes)
    const kept = await onItsWay(this.#device.save(changes)).finally(() => letGo(changes))
    if (kept.saved) {
      this.trouble = undefined
      this.savedOnce = true
      return true
    }
    const known: readonly string[] = ['no-room', 'newer-format', 'closed', 'locked', 'erased']
    this.trouble = known.includes(kept.because) ? (kept.because as SaveTrouble) : 'other'
    return false
  }

  #nextStamp(): Stamp {
    // Changes come newest first, those of other tabs and devices too.
    const [newest] = this.state?.changes ?? []
    const last = laterOf(this.#stamp, newest)
    this.#stamp = nextStamp(last, new Date().toISOString(), this.#device?.name ?? 'here')
    return this.#stamp
  }

  /** Opens the lock. False when these words do not open it. */
  async unlock(passphrase: string): Promise<boolean> {
    await this.#open(passphrase)
    return this.because !== 'wrong-passphrase'
  }

  async #open(passphrase?: string): Promise<void> {
    const found = await openDevice({
      now: () => new Date(),
      ...(passphrase === undefined ? {} : { passphrase }),
      today: trialDay,
      onOlder: (changes) => void this.#followed.entriesIn(changes),
      ...(trialDay() ? { storeName: TRIAL_STORE } : {}),
    })
    if ('refused' in found) {
      const isLocked = found.refused === 'locked' || found.refused === 'wrong-passphrase'
      this.status = isLocked ? 'locked' : 'refused'
      this.because = found.refused
      return
    }
    this.because = ''
    this.#device = found.opened
    found.opened.subscribe((state) => (this.state = state))
    this.status = 'open'
  }
}

/** The one record of this tab. */
export const record = new DeviceRecord()

/** The store of this tab: a trial has its own, and a writer of its own. */
export function storeHere(): string {
  return trialDay() ? TRIAL_STORE : STORE_NAME
}

/** A name nobody else uses, for an entry. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')
}

/** Today, as this tab sees it. */
export function today(): string {
  return dayHere()
}

function laterOf(one: Stamp | undefined, other: Stamp | undefined): Stamp | undefined {
  if (!one || !other) return one ?? other
  return one.writtenAt > other.writtenAt || (one.writtenAt === other.writtenAt && one.tick > other.tick)
    ? one
    : other
}
