import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, visit } from './browser.ts'

// Every other journey trusts the watch on requests to other hosts. This one makes sure that it is awake.
const telltale = `<!doctype html><title>A page that tells</title>
<img src="http://picture.example/a.png" alt="">
<script>
  navigator.serviceWorker.register('/worker.js')
  new WebSocket('wss://socket.example/')
</script>`
const worker = `addEventListener('install', (event) => event.waitUntil(fetch('https://worker.example/').catch(() => {})))`

let server: Server
let browser: Browser

beforeAll(async () => {
  server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js'
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html')
    response.end(isWorker ? worker : telltale)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

it('sees what a page, its socket and its worker ask of other hosts, and lets none of it through', async () => {
  const { elsewhere, troubles, close } = await visit(
    browser,
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  )
  const expected = ['http://picture.example/a.png', 'https://worker.example/', 'wss://socket.example/']
  await expect.poll(() => elsewhere.toSorted(), { timeout: 5_000 }).toEqual(expected)
  await expect.poll(() => troubles.join('\n')).toContain('ERR_NAME_NOT_RESOLVED')
  await close()
})
