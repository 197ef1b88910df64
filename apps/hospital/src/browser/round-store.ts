// What a round keeps on the phone: the list of a ward as it was last right, and the answers that have not reached the hospital.
// A list has beds and opaque numbers, no names. An answer is erased when the hospital has said that it is stored.

export interface KeptList {
  ward: string
  wardName: string
  timeZone: string
  /** When it was right, by the hospital's clock. */
  at: number
  until: number
  by: string
  list: string
  form: string
  /** When it was kept, by this phone's clock. */
  keptAt?: number
}

export interface Waiting {
  key: string
  ward: string
  bed: string
  stay: string
  fields: [string, string][]
  keptAt: number
  listAt: number
  by: string
  /** The trust's rule says to tell the nurse in charge. */
  tell: boolean
  /** Why the hospital did not take it: then a person decides. */
  refused?: string
}

const longestList = 12 * 60 * 60_000
let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open('round', 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('list', { keyPath: 'ward' })
      asked.result.createObjectStore('waiting', { keyPath: 'key' })
    }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
    asked.onblocked = () => failed(new Error('blocked'))
  })
  opened.catch(() => (opened = undefined))
  return opened
}

/** Does one thing in the store and gives what it answered once it is safely written. */
async function within<Result>(
  store: 'list' | 'waiting',
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const db = await open()
  return new Promise((done, failed) => {
    const change = db.transaction(store, mode, { durability: 'strict' })
    const request = work(change.objectStore(store))
    change.oncomplete = () => done(request.result)
    change.onabort = () => failed(change.error)
  })
}

export const keepList = (list: KeptList): Promise<unknown> =>
  within('list', 'readwrite', (store) => store.put({ ...list, keptAt: Date.now() }))

/** The list of a ward, unless it is so old that it was erased. */
export async function keptList(ward: string): Promise<KeptList | undefined> {
  const list = (await within('list', 'readonly', (store) => store.get(ward))) as KeptList | undefined
  if (!list) return undefined
  const age = Date.now() - (list.keptAt ?? 0)
  if (age >= 0 && age < longestList) return list
  await within('list', 'readwrite', (store) => store.delete(ward))
  return undefined
}

export const eraseLists = (): Promise<unknown> => within('list', 'readwrite', (store) => store.clear())

export const keepWaiting = (waiting: Waiting): Promise<unknown> =>
  within('waiting', 'readwrite', (store) => store.put(waiting))

export const eraseWaiting = (key: string): Promise<unknown> =>
  within('waiting', 'readwrite', (store) => store.delete(key))

/** Everything that waits on this phone, oldest first, of every ward. */
export async function allWaiting(): Promise<Waiting[]> {
  const all = (await within('waiting', 'readonly', (store) => store.getAll())) as Waiting[]
  return all.sort((one, other) => one.keptAt - other.keptAt)
}
