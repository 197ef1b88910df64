import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, openBrowser, visit } from '../browser.ts'

const script = join(import.meta.dirname, '../../apps/hospital/src/testing/serve-ward.ts')

let browser: Browser
let ward: ChildProcess
let address: string

beforeAll(async () => {
  ward = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (!ward.stdout) throw new Error('The ward says nothing.')
  const said = once(createInterface({ input: ward.stdout }), 'line')
  browser = await openBrowser()
  ;[address] = (await said) as [string]
})
afterAll(async () => {
  ward.kill('SIGCONT')
  ward.stdin?.end()
  await browser.close()
})

/** A desk whose time the test moves: ten seconds of silence need no ten seconds of waiting. */
async function openDesk(
  from: string,
): Promise<{ page: Page; pass: (seconds: number) => Promise<void>; close: () => Promise<void> }> {
  const { page, close } = await visit(browser, `${from}/desk`, desktop, (before) => before.clock.install())
  await expect.poll(() => page.locator('[data-as-of]').innerText()).toMatch(/^\d\d:\d\d:\d\d$/)
  return { page, pass: (seconds) => page.clock.runFor(seconds * 1000), close }
}

const lost = (page: Page) => page.getByText('This screen has lost its line.')

test('the server stands still: within ten seconds the desk says so, and since when; when it goes on, the desk is right by itself [H05]', async () => {
  const { page, pass, close } = await openDesk(address)
  await pass(5)
  expect(await lost(page).isVisible()).toBe(false)
  ward.kill('SIGSTOP')
  await pass(11)
  expect(await lost(page).isVisible()).toBe(true)
  expect(await page.getByRole('alert').innerText()).toMatch(
    /Last right at \d\d:\d\d:\d\d\. Use the telephone/,
  )
  ward.kill('SIGCONT')
  await lost(page).waitFor({ state: 'hidden' })
  await close()
})

test('the machine sleeps for a minute: on waking the desk does not pass for live, until it has heard again [H05]', async () => {
  const { page, close } = await openDesk(address)
  ward.kill('SIGSTOP')
  await page.clock.fastForward(60_000)
  await page.clock.runFor(1000)
  expect(await lost(page).isVisible()).toBe(true)
  ward.kill('SIGCONT')
  await lost(page).waitFor({ state: 'hidden' })
  await close()
})

test('the network is cut: within ten seconds the desk says so [H05]', async () => {
  const way = await startWay()
  const { page, pass, close } = await openDesk(way.address)
  await way.close()
  await pass(11)
  expect(await lost(page).isVisible()).toBe(true)
  await close()
})

test('a state that was held up on the way and comes late does not stand in place of a newer one [H05]', async () => {
  const way = await startWay({
    live: (first) => [
      { ...first, seq: first.seq + 2, html: '<p>The newer state</p>' },
      { ...first, seq: first.seq + 1, html: '<p>The older state</p>' },
    ],
  })
  const { page, close } = await openDesk(way.address)
  await page.getByText('The newer state').waitFor()
  await expect.poll(() => way.sent()).toBeGreaterThanOrEqual(2)
  await page.waitForTimeout(200)
  expect(await page.getByText('The older state').count()).toBe(0)
  await close()
  await way.close()
})

interface State {
  seq: number
  at: number
  html: string
}

/** A way to the ward that a test can cut, or on which what comes live is put in another order. */
async function startWay({ live }: { live?: (first: State) => State[] } = {}): Promise<{
  address: string
  sent: () => number
  close: () => Promise<void>
}> {
  let sent = 0
  const server: Server = createServer((from, to) => {
    const onward = ask(
      `${address}${from.url}`,
      { method: from.method ?? 'GET', headers: { ...from.headers, host: new URL(address).host } },
      (answer) => {
        to.writeHead(answer.statusCode ?? 500, answer.headers)
        if (!from.url?.startsWith('/desk/live') || !live) return void answer.pipe(to)
        answer.once('data', (chunk: Buffer) => {
          const first = JSON.parse(/data: (.*)/.exec(chunk.toString())?.[1] ?? '{}') as State
          for (const state of live(first)) {
            to.write(`event: board\ndata: ${JSON.stringify(state)}\n\n`)
            sent++
          }
        })
      },
    )
    onward.on('error', () => to.destroy())
    to.on('close', () => onward.destroy())
    from.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
