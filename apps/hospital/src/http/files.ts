import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const source = join(import.meta.dirname, '..')
const browser = join(source, 'browser')
const look = join(source, 'look')

/** Serves the style, as one file, and the scripts of `browser/` with their types taken off. Read once, at start. */
export function files(app: FastifyInstance): void {
  const style = readStyle()
  app.get('/look.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', kept).send(style),
  )
  for (const name of readdirSync(browser)) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
    const script = readScript(name)
    const path = `/browser/${name.replace(/\.ts$/, '.js')}`
    app.get(path, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', kept).send(script),
    )
  }
}

/** A script of `browser/` as a browser reads it. */
export function readScript(name: string): string {
  return stripTypeScriptTypes(readFileSync(join(browser, name), 'utf8')).replaceAll(
    /from '(\.\/[\w-]+)\.ts'/g,
    "from '$1.js'",
  )
}
/** The style of every page. */
export const readStyle = (): string =>
  readdirSync(look)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(join(look, name), 'utf8'))
    .join('\n')

// A new version of the service is seen within a minute, and a second page on a poor line asks for nothing.
const kept = 'public, max-age=60, stale-while-revalidate=600'
