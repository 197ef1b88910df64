import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openPostgres } from '../store/database.ts'
import { newPostgres } from '../testing/on-both.ts'
import { startServiceWithSignIn, type SignedInService } from '../testing/start-service.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
let service: SignedInService
let signedIn: string

beforeAll(async () => {
  // On a server: the trial database does one thing at a time, so that nobody ever waits in its lanes.
  service = await startServiceWithSignIn(await openPostgres(await newPostgres()))
  signedIn = (await service.browserOf('nia')).cookies.join('; ')
})
afterAll(() => service.close())

const at = (path: string): string => service.address + path
const key = (): string => randomUUID().replaceAll('-', '').slice(0, 22)
const inject = (method: 'GET' | 'POST', url: string, headers: Record<string, string> = {}, payload = '') =>
  service.app.inject({ method, url, headers: { ...form, ...headers }, payload })

describe('a form of someone who is signed in', () => {
  const { host } = { host: 'ward.example' }
  const send = (headers: Record<string, string>) =>
    inject('POST', '/sign-out/everywhere', { cookie: signedIn, host, ...headers })
  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nobody knows where', {}],
    ['another site, as the browser says', { origin: `http://${host}`, 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { origin: `http://${host}`, 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: `http://${host}:81` }],
  ])('is refused from %s', async (_where, headers) => {
    expect((await send(headers as Record<string, string>)).statusCode).toBe(403)
  })
  test.each([
    ['our own page', { origin: `http://${host}` }],
    ['our own page, as the browser says', { 'sec-fetch-site': 'same-origin' }],
  ])('is taken from %s', async (_where, headers) => {
    signedIn = (await service.browserOf('nia')).cookies.join('; ')
    expect((await send(headers as Record<string, string>)).statusCode).toBe(303)
  })
})

test('a caller’s press is taken behind a proxy that changes the host, and refused when another site sent it', async () => {
  const press = (headers: Record<string, string>) => inject('POST', '/oak', headers, `key=${key()}`)
  expect((await press({ origin: 'https://ward.example', host: 'inside:8080' })).statusCode).toBe(303)
  expect((await press({ origin: 'null' })).statusCode).toBe(303)
  const foreign = await press({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })
  expect(foreign.statusCode).toBe(403)
})

test('every answer says what a browser may do with it, and is kept nowhere unless it says so', async () => {
  for (const url of ['/', '/oak', '/desk', '/s/nothing', '/look.css', '/nothing/here', '/sign-out']) {
    const { headers } = await inject('GET', url)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toMatch(url === '/look.css' ? /^public/ : /^no-store$/)
    expect(headers['server']).toBeUndefined()
    if (headers['content-type'] !== undefined) expect(headers['content-type']).toMatch(/; charset=utf-8$/)
  }
})

test('over https browsers are told to come by https only, and over http they are not', async () => {
  expect((await inject('GET', '/oak')).headers['strict-transport-security']).toBeUndefined()
  const was = service.services.signIn
  service.services.signIn = was && { ...was, address: 'https://ward.example' }
  const { headers } = await inject('GET', '/oak')
  service.services.signIn = was
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
})

test.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND'])('%s is answered with nothing', async (method) => {
  const answer = await speak(
    `${method} /oak HTTP/1.1\r\nhost: x\r\nx-secret: planted\r\nconnection: close\r\n\r\n`,
  )
  expect(answer).not.toContain('planted')
  expect(answer).not.toMatch(/^HTTP\/1\.1 2/)
})

test('what the database cannot keep does not lose a call', async () => {
  const cut = `${'a'.repeat(999)}😀`
  const address = `/s/${key()}`
  await inject('POST', '/oak', {}, `key=${address.slice(3)}`)
  for (const worry of ['grey\u0000and cold', cut, '\ud83d alone', '\u0007bell'])
    expect((await inject('POST', address, {}, new URLSearchParams({ worry }).toString())).statusCode).toBe(
      303,
    )
  expect((await inject('GET', '/oak%00')).statusCode).toBe(404)
  expect((await inject('GET', '/desk/call/%00')).statusCode).toBe(404)
})

test('the names of JavaScript’s own parts in a form change nothing', async () => {
  const payload = `key=${key()}&__proto__[wards]=all&constructor[prototype][x]=1&__proto__=x`
  expect((await inject('POST', '/oak', {}, payload)).statusCode).toBe(303)
  expect(({} as Record<string, unknown>)['wards']).toBeUndefined()
})

test('a form over 64 kB is refused with the telephone number, and a field sent twice is read once', async () => {
  const address = `/s/${key()}`
  await inject('POST', '/oak', {}, `key=${address.slice(3)}`)
  const large = await inject('POST', address, {}, `worry=${'x'.repeat(70_000)}`)
  expect(large.statusCode).toBe(413)
  expect(large.body).toContain('01632 960 999')
  await inject('POST', address, {}, 'worry=first+words&worry=second+words')
  const page = (await inject('GET', address)).body
  expect(page).toContain('first words')
  expect(page).not.toContain('second words')
})

test('thirty wrong secrets a minute are told that there is no such call, the next are turned away, and a right one opens all the same', async () => {
  const mine = `/s/${key()}`
  await inject('POST', '/oak', {}, `key=${mine.slice(3)}`)
  const wrong: number[] = []
  for (let each = 0; each < 32; each++) wrong.push((await inject('GET', `/s/${key()}`)).statusCode)
  expect(wrong.slice(-2)).toEqual([429, 429])
  const turned = await inject('GET', `/s/${key()}`)
  expect(turned.body).toContain('01632 960 999')
  expect((await inject('GET', mine)).statusCode).toBe(200)
  expect((await inject('POST', '/oak', {}, `key=${key()}`)).statusCode).toBe(303)
})

test('a call does not stand behind a flood: not of everything else, and not of calls from another address', async () => {
  // How many of each are on their way all the time, and how many of them may at most be served while the call is: of pages, some
  // five hundred wait and the rest is turned away, and a call takes a dozen steps in the database while eight of them take one.
  for (const [method, url, many, most] of [
    ['GET', '/broken-glass', 700, 300],
    ['GET', `/s/${key()}`, 700, 300],
    ['POST', '/rowan', 120, 40],
  ] as const) {
    const flood = await startFlood(method, url, many)
    const before = flood.served()
    const mine = await service.app.inject({
      method: 'POST',
      url: '/oak',
      headers: form,
      remoteAddress: '203.0.113.1',
      payload: `key=${key()}`,
    })
    const meanwhile = flood.served() - before
    await flood.stop()
    expect(mine.statusCode).toBe(303)
    expect([url, meanwhile < most ? 'few' : meanwhile]).toEqual([url, 'few'])
  }
})

test('a line that says nothing more is closed, and a header without end is refused', async () => {
  const app = await createApp(service.services, { headersWithin: 200, lookAtLinesEvery: 50 })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const slow = await speak('GET /oak HTTP/1.1\r\nhost: x\r\n', app.listeningOrigin)
  expect(slow).toMatch(/^HTTP\/1\.1 408/)
  const long = await speak(
    `GET /oak HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    app.listeningOrigin,
  )
  expect(long).toMatch(/^HTTP\/1\.1 431/)
  await app.close()
})

test('whose word is taken for where a request came from: only the proxies that are named', async () => {
  const turned = async (app: typeof service.app): Promise<number> => {
    let status = 0
    for (let each = 0; each < 40; each++) {
      const headers = { 'x-forwarded-for': `203.0.113.${each}` }
      status = (await app.inject({ url: `/s/${key()}`, headers })).statusCode
    }
    return status
  }
  expect(await turned(service.app)).toBe(429)
  const behind = await createApp(service.services, { proxies: ['127.0.0.1'] })
  expect(await turned(behind)).toBe(404)
  await behind.close()
})

test('a rule that is added or taken away holds at once for who is signed in, and the last that keeps the rules stays', async () => {
  const [leila, hanas] = [await service.browserOf('leila'), await service.browserOf('hana')]
  expect((await hanas.get(at('/desk'))).status).toBe(403)
  const rule = { claim: 'groups', equals: 'oak nurse', role: 'responder', wards: 'oak' }
  const added = await leila.post(at('/settings/sign-in'), rule)
  expect(added.body).toMatch(/<strong>critical care outreach team<\/strong>,\s+Oak ward/)
  expect((await hanas.get(at('/desk'))).status).toBe(200)
  const path = (role: string, page: string): string =>
    /\/settings\/sign-in\/[0-9a-f-]+\/remove/.exec(page.slice(page.indexOf(role)))?.[0] ?? ''
  const after = await leila.post(at(path('<code>oak nurse</code>: <strong>critical', added.body)))
  expect((await hanas.get(at('/desk'))).status).toBe(403)
  const last = await leila.post(at(path('<strong>patient safety lead</strong>', after.body)))
  expect(last.status).toBe(400)
  await leila.post(at('/settings/sign-in/end'), { user: 'hana' })
  expect((await hanas.get(at('/me'))).url.pathname).toMatch(/^\/pick\//)
})

/** Says something on a plain line, and gives what comes back until it is closed. */
function speak(words: string, address = service.address): Promise<string> {
  return new Promise((done) => {
    let text = ''
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname, () => socket.write(words))
    socket.on('data', (part) => (text += String(part)))
    socket.on('error', () => undefined)
    socket.on('close', () => done(text))
    socket.setTimeout(15_000, () => socket.destroy())
  })
}

/** Somebody who asks for one thing over and over, so many times at once. Resolves when as many as may wait for it do. */
async function startFlood(method: 'GET' | 'POST', url: string, many: number) {
  let [served, turnedAway, going] = [0, 0, true]
  const headers = { ...form, ...(method === 'GET' ? { cookie: 'ward-session=nobody' } : {}) }
  const ask = async (): Promise<void> => {
    while (going) {
      const payload = `key=${key()}`
      const { statusCode } = await service.app.inject({
        ...{ method, url, headers, payload },
        remoteAddress: '203.0.113.9',
      })
      if (statusCode !== 503) served++
      else {
        turnedAway++
        await new Promise((done) => setTimeout(done, 50))
      }
    }
  }
  const all = Array.from({ length: many }, ask)
  // Calls are never turned away: of those, all wait after the first was served.
  while (method === 'GET' ? turnedAway === 0 : served === 0) await new Promise((done) => setTimeout(done, 5))
  return {
    served: () => served,
    stop: async () => {
      going = false
      await Promise.all(all)
    },
  }
}
