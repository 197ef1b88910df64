import { compressed } from '../journeys/weights/scale.ts'
import type { Row } from './row.ts'

/** What the offline worker keeps on a device, all of it, compressed as it is sent. */
export async function kept(address: string): Promise<Row> {
  const worker = await (await fetch(`${address}/service-worker.js`)).text()
  const paths = [...worker.matchAll(/path:\s*["'`]([^"'`]*)["'`]/g)].map(([, path]) => `/${path ?? ''}`)
  const answers = await Promise.all([...new Set(paths)].map((path) => fetch(address + path)))
  const bodies = await Promise.all(
    answers.filter(({ ok }) => ok).map(async (answer) => Buffer.from(await answer.arrayBuffer())),
  )
  const bytes = bodies.reduce((sum, body) => sum + Math.min(compressed(body), body.length), 0)
  return {
    what: 'The whole site, kept for use offline',
    value: bytes / 1000,
    unit: 'kB',
    note: `${bodies.length} files, fetched in the background once`,
  }
}
