import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, resolve } from 'node:path'
import { patientApp } from '../../tools/check/places.ts'

export interface TwoVersions {
  address: string
  /** From now on the next version answers. It no longer has the files of the first. */
  release: () => void
  stop: () => Promise<void>
}

const client = resolve(patientApp, 'build/client/_app')
const anyScript = /([\w.-]+)\.js\b/g

/**
 * Stands before the app at `app`, and can release a next version of it: the same app, in which every script has another
 * name, as after a build in which something changed.
 */
export async function serveTwoVersions(app: string): Promise<TwoVersions> {
  const names = namesOfScripts()
  let released = false
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const isOld = names.has(basename(path, '.js'))
    if (released && isOld) return void response.writeHead(404).end()
    void answer(
      response,
      app + (released ? path.replace('-next.js', '.js') : path),
      released ? names : new Set(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release: () => (released = true),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function answer(response: ServerResponse, url: string, renamed: ReadonlySet<string>): Promise<void> {
  const found = await fetch(url, { redirect: 'manual' })
  const kind = found.headers.get('content-type') ?? ''
  const headers = Object.fromEntries(
    [...found.headers].filter(([name]) => !/^(content-(length|encoding)|etag|connection|date)$/.test(name)),
  )
  // A browser may have let go of what it need not keep. Only the worker's own store can be relied on.
  headers['cache-control'] = 'no-store'
  const body = Buffer.from(await found.arrayBuffer())
  const isText = /javascript|html|json/.test(kind) && renamed.size > 0
  response.writeHead(found.status, headers).end(isText ? rename(body.toString(), renamed) : body)
}

/** Gives the version and every script its next name. A script inside a page is then another, so its fingerprint in the policy is too. */
function rename(text: string, names: ReadonlySet<string>): string {
  const { version } = JSON.parse(readFileSync(resolve(client, 'version.json'), 'utf8')) as { version: string }
  const next = (from: string) =>
    from
      .replaceAll(version, `${version}-next`)
      .replace(anyScript, (whole, name: string) => (names.has(name) ? `${name}-next.js` : whole))
  let page = next(text)
  for (const [, inside = ''] of text.matchAll(/<script>([\s\S]*?)<\/script>/g))
    page = page.replace(fingerprint(inside), fingerprint(next(inside)))
  return page
}

function fingerprint(script: string): string {
  return createHash('sha256').update(script).digest('base64')
}

function namesOfScripts(): Set<string> {
  const files = readdirSync(resolve(client, 'immutable'), { recursive: true, encoding: 'utf8' })
  return new Set(files.filter((file) => file.endsWith('.js')).map((file) => basename(file, '.js')))
}
