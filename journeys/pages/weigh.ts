import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'

/** What a script is: written by us, what we say and know, what seals and opens, or the framework. */
export type Sort = 'app' | 'content' | 'crypto'

export interface Script {
  path: string
  /** Compressed with gzip at its best, as a server that prepares its files sends it. */
  bytes: number
}

/** Everything with a script in it that pages of a context have asked for since the scale was put under it. */
export interface Scale {
  /** Each file once, in the order asked for. Those that a worker or a later import asks for too. */
  scripts: () => Promise<Script[]>
  /** Takes everything off the scale again. */
  clear: () => void
}

/**
 * Puts a scale under a context. Open it with `serviceWorkers: 'block'`: the offline worker fetches the whole site, for
 * later, and that is not what a page needs.
 */
export function weigh(context: BrowserContext): Scale {
  const asked = new Set<string>()
  context.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (type.includes('javascript') || type.includes('json')) asked.add(response.url())
  })
  return {
    scripts: () => Promise.all([...asked].map(weighOne)),
    clear: () => asked.clear(),
  }
}

/** How many bytes something is when it is compressed with gzip at its best. */
export function compressed(body: Uint8Array | string): number {
  return gzipSync(body, { level: 9 }).length
}

async function weighOne(url: string): Promise<Script> {
  // As it was before it was packed for the journey, whatever the server chose to do.
  const body = await (await fetch(url)).bytes()
  return { path: new URL(url).pathname, bytes: compressed(body) }
}
