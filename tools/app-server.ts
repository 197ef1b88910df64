import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { patientApp } from './check/places.ts'
import { stopWithParent } from './stop-with-parent.mjs'

const built = resolve(patientApp, 'build/handler.js')

export interface AppServer {
  /** Like "http://127.0.0.1:4173", with no slash at the end. */
  address: string
  port: number
  /** Stops at once; open connections are closed. */
  stop: () => Promise<void>
}

export const appIsBuilt = (): boolean => existsSync(built)

/**
 * Serves the built patient app on this machine only. Port 0 takes any free port.
 * When the port is in use it tries the next ones, up to `tries`; after that it throws what the system said.
 */
export async function startApp(port: number, tries = 20): Promise<AppServer> {
  const handle = await loadApp()
  for (let left = tries; ; left--, port++) {
    const server = createServer(handle)
    try {
      await listen(server, port)
      const { port: taken } = server.address() as AddressInfo
      return { address: `http://127.0.0.1:${taken}`, port: taken, stop: () => close(server) }
    } catch (error) {
      if (left <= 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
}

// What a page may load is said in the page itself (apps/patient/vite.config.ts); a page cannot say these for itself.
// There is no access log, and none must be added: what someone asks or answers is nobody's business.
const alwaysSaid = {
  // Nothing at all to other sites. Not "no-referrer": with that, browsers send a form of our own without its origin,
  // and the chooser without JavaScript is refused as if it came from elsewhere.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
} as const

// The built app takes every request for https, as behind a proxy on the open web, unless a header says otherwise.
// Here there is no proxy and no https. What a visitor sends in that header is overwritten.
async function loadApp(): Promise<RequestListener> {
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto'
  const { handler } = await import(pathToFileURL(built).href)
  return (request, response) => {
    request.headers['x-forwarded-proto'] = 'http'
    for (const [name, value] of Object.entries(alwaysSaid)) response.setHeader(name, value)
    handler(request, response, () => response.writeHead(404).end())
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

// Run by itself, for the journeys: any free port, and one line with the address.
if (import.meta.main) {
  const app = await startApp(Number(process.env['PORT'] ?? 0))
  console.log(app.address)
  stopWithParent(() => void app.stop().then(() => process.exit(0)))
}
