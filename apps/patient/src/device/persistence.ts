/**
 * Whether the browser promised to keep our storage when it runs short of room.
 * `not-asked` until the first save: before that there is nothing to keep.
 */
export type Persistence = 'not-asked' | 'granted' | 'refused' | 'not-offered'

/** What the browser has promised so far, without asking. */
export async function currentPersistence(): Promise<Persistence> {
  return (await ask('persisted')) === true ? 'granted' : 'not-asked'
}

/** Asks the browser to keep our storage. Some browsers ask the person; most decide by themselves. */
export async function requestPersistence(): Promise<Persistence> {
  const answer = await ask('persist')
  return answer === undefined ? 'not-offered' : answer ? 'granted' : 'refused'
}

async function ask(question: 'persist' | 'persisted'): Promise<boolean | undefined> {
  try {
    return await globalThis.navigator?.storage?.[question]?.()
  } catch {
    return undefined
  }
}
