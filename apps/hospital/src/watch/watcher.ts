import { randomUUID } from 'node:crypto'
import type { Pager } from '../pagers/pager.ts'

export interface WatchSetup {
  /** The address of `/alive`, as seen from outside. */
  url: string
  pagers: readonly Pager[]
  /** The number or address at each pager, by its name. */
  to: Record<string, string>
  everySeconds: number
  /** How long it may be silent before someone is paged. */
  silentSeconds: number
  /** How long before someone is paged again while it still is. */
  againSeconds: number
}

/**
 * Watches the service from outside, on a machine and a way to page of its own. Silence is what it acts on: whatever is dead cannot
 * say so (hazard H09). Pages when nothing good was heard for a time, again while that lasts, and once when it is back. Runs until
 * the function that it gives is called.
 */
export function watch(setup: WatchSetup): () => void {
  let goodAt = performance.now()
  let pagedAt: number | undefined
  let stopped = false
  let timer: NodeJS.Timeout
  const name = URL.parse(setup.url)?.host ?? setup.url
  const look = async (): Promise<void> => {
    if (await isAlive(setup)) {
      goodAt = performance.now()
      if (pagedAt !== undefined) {
        pagedAt = undefined
        await page(setup, `The ward service at ${name} is back.`)
      }
    } else if (performance.now() - goodAt >= setup.silentSeconds * 1000) {
      const due = pagedAt === undefined || performance.now() - pagedAt >= setup.againSeconds * 1000
      if (
        due &&
        (await page(setup, `The ward service at ${name} is not working. Use the telephone, and mend it.`))
      )
        pagedAt = performance.now()
    }
    if (!stopped) timer = setTimeout(() => void look(), setup.everySeconds * 1000)
  }
  timer = setTimeout(() => void look(), 0)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

async function isAlive({ url, everySeconds }: WatchSetup): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(Math.max(everySeconds * 1000, 3000)) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

/** Pages by every way that there is: this one is worth saying twice. True when any took it. */
async function page({ pagers, to }: WatchSetup, words: string): Promise<boolean> {
  const ways = pagers.filter(({ name }) => to[name] !== undefined)
  const sent = await Promise.all(
    ways.map((pager) =>
      pager.send({ key: randomUUID(), to: to[pager.name] ?? '', words, receiptAddress: '' }),
    ),
  )
  return sent.some(({ accepted }) => accepted)
}
