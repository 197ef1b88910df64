import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'

export interface Script {
  path: string
  text: string
  /** Compressed with gzip at its best. */
  bytes: number
}

/** Everything with a script in it that pages of a context have asked for since the scale was put under it. */
export interface Scale {
  /** Each file once, in the order asked for: those that a page, a worker or a later import asks for. */
  scripts: () => Promise<Script[]>
  /** Takes everything off the scale again. */
  clear: () => void
}

/**
 * Puts a scale under a context. Open the context with `serviceWorkers: 'block'`: the offline worker fetches the whole site
 * for later, and that is not what a page needs.
 */
export function scaleUnder(context: BrowserContext): Scale {
  const asked = new Set<string>()
  context.on('response', (response) => {
    // Knowledge that came as JSON would count as well.
    if (/javascript|json/.test(response.headers()['content-type'] ?? '')) asked.add(response.url())
  })
  return {
    scripts: () => Promise.all([...asked].filter((url) => !url.endsWith('.webmanifest')).map(weigh)),
    clear: () => asked.clear(),
  }
}

/** How many bytes something is when it is compressed with gzip at its best, whatever the server chose to do. */
export function compressed(body: string | Uint8Array): number {
  return gzipSync(body, { level: 9 }).length
}

/** The bytes of several scripts together. */
export function together(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0)
}

const weighed = new Map<string, Promise<Script>>()

/** Weighs a file once: one build serves every page. */
function weigh(url: string): Promise<Script> {
  const known = weighed.get(url) ?? weighAnew(url)
  weighed.set(url, known)
  return known
}

async function weighAnew(url: string): Promise<Script> {
  const text = await (await fetch(url)).text()
  return { path: new URL(url).pathname, text, bytes: compressed(text) }
}
