import { createServer } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { onlyPassphraseLocks } from '../../apps/patient/src/device/backup/only-passphrase-locks.ts'

/** The storage page, built as the app is built and served from this machine under a strict policy. */
export interface StoragePage {
  address: string
  folder: string
  close: () => Promise<void>
}

/** Builds and serves it. The address stays the same until it is closed, so that a browser can come back to it. */
export async function serveStoragePage(): Promise<StoragePage> {
  const folder = await mkdtemp(join(tmpdir(), 'fresh-eyes-storage-'))
  await build({
    root: new URL('storage/', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es', plugins: () => [onlyPassphraseLocks()] },
  })
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const file = path === '/' ? 'index.html' : path.slice(1)
    const content = /^[\w/.-]+$/.test(file)
      ? await readFile(join(folder, file)).catch(() => undefined)
      : undefined
    response.writeHead(content ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'text/plain',
      'content-security-policy': policy,
    })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    folder,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types fresh-eyes-worker',
].join('; ')
