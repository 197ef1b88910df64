import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import { createOidc } from '../sign-in/oidc.ts'
import { TestBrowser } from '../testing/browser.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { signInAs, startServiceWithSignIn, type SignedInService } from '../testing/start-service.ts'

onBoth(({ open }) => {
  let service: SignedInService
  const time = movedTime()
  beforeAll(async () => void (service = await startServiceWithSignIn(await open(), { time })))
  afterAll(() => service.close())

  const at = (path: string): string => service.address + path
  const session = (browser: TestBrowser): string =>
    browser.cookies.find((cookie) => cookie.startsWith('ward-session=')) ?? 'none'

  test('an outreach nurse is led to the hospital’s sign-in, and back to the page that she asked for', async () => {
    const browser = new TestBrowser()
    const landed = await signInAs(browser, at('/desk?from=poster'), 'nia')
    expect(landed.url.href).toBe(at('/desk?from=poster'))
    expect(landed.body).toContain('Nia Made-up')
  })

  test('each person lands where their role begins', async () => {
    const first = async (person: string) =>
      (await signInAs(new TestBrowser(), at('/sign-in'), person)).url.pathname
    expect(await first('nia')).toBe('/desk')
    expect(await first('bill')).toBe('/phone')
  })

  test('someone whom the hospital knows and no rule names is told so, and opens nothing', async () => {
    const browser = new TestBrowser()
    const landed = await signInAs(browser, at('/desk'), 'noel')
    expect(landed.status).toBe(403)
    expect(landed.body).toContain('You have no role here yet')
    expect(session(browser)).toBe('none')
  })

  test('a sign-in gives a new id each time, and the one before opens nothing', async () => {
    const browser = await service.browserOf('nia')
    const before = session(browser)
    await signInAs(browser, at('/sign-in'), 'nia')
    expect(session(browser)).not.toBe(before)
    const old = new TestBrowser()
    old.setCookie('ward-session', before.slice('ward-session='.length))
    expect((await old.get(at('/desk'))).url.pathname).toMatch(/^\/pick\//)
  })

  test('the database holds no id that opens anything', async () => {
    const browser = await service.browserOf('nia')
    const id = session(browser).slice('ward-session='.length)
    expect(Buffer.from(id, 'base64url')).toHaveLength(32)
    const rows = await service.services.database.db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(id)
  })

  test('signing out ends it here; signing out everywhere ends it on every screen', async () => {
    const [desk, phone] = [await service.browserOf('tom'), await service.browserOf('tom')]
    const was = session(desk)
    expect((await desk.post(at('/sign-out'))).body).toContain('You are signed out')
    expect(session(desk)).toBe('none')
    desk.setCookie('ward-session', was.slice('ward-session='.length))
    expect((await desk.get(at('/desk'))).url.pathname).toMatch(/^\/pick\//)
    expect((await phone.get(at('/desk'))).url.pathname).toBe('/desk')
    const third = await service.browserOf('tom')
    await third.post(at('/sign-out/everywhere'))
    expect((await phone.get(at('/desk'))).url.pathname).toMatch(/^\/pick\//)
  })

  test('an hour without a touch ends a session; touched every 50 minutes it lasts a long shift and no longer', async () => {
    const [resting, used] = [await service.browserOf('nia'), await service.browserOf('nia')]
    for (let passed = 0; passed < 12 * 60; passed += 50) {
      time.pass(minutes(50))
      expect((await used.get(at('/me'))).url.pathname).toBe('/me')
      if (passed === 0) time.pass(minutes(9))
    }
    expect((await resting.get(at('/me'))).url.pathname).toMatch(/^\/pick\//)
    time.pass(minutes(59))
    expect((await used.get(at('/me'))).url.pathname).toMatch(/^\/pick\//)
  })

  describe('an answer of the provider', () => {
    /** Begins a sign-in and picks a person, but stops before the service hears of it. */
    async function cameBack(): Promise<{ browser: TestBrowser; answer: URL }> {
      const browser = new TestBrowser()
      const picking = await browser.get(at('/sign-in'))
      const landed = await browser.post(picking.url, { person: 'nia' })
      return {
        browser,
        answer: new URL(landed.way.find((each) => each.includes('/sign-in/callback?')) ?? ''),
      }
    }
    const refused = async (browser: TestBrowser, answer: URL): Promise<void> => {
      const landed = await browser.get(answer)
      expect(landed.status).toBe(400)
      expect(landed.body).toContain('You are not signed in yet')
    }

    test('opens nothing in a browser that did not ask for it', async () => {
      const { answer } = await cameBack()
      const stranger = new TestBrowser()
      await refused(stranger, answer)
      expect(session(stranger)).toBe('none')
    })

    test('is taken once', async () => {
      const { browser, answer } = await cameBack()
      await refused(browser, answer)
    })

    test('with another state, or none, is refused', async () => {
      const { browser, answer } = await cameBack()
      answer.searchParams.set('state', 'A'.repeat(43))
      await refused(browser, answer)
      answer.searchParams.delete('state')
      await refused(browser, answer)
    })

    test.each(['nonce', 'verifier'] as const)(
      'is refused when the browser’s %s is not the one it began with',
      async (which) => {
        const browser = new TestBrowser()
        const picking = await browser.get(at('/sign-in'))
        const cookie = browser.cookies.find((each) => each.startsWith('ward-attempts='))?.split('=')[1] ?? ''
        const [attempt] = JSON.parse(Buffer.from(cookie, 'base64url').toString())
        attempt[which] = 'B'.repeat(43)
        browser.setCookie('ward-attempts', Buffer.from(JSON.stringify([attempt])).toString('base64url'))
        expect((await browser.post(picking.url, { person: 'nia' })).status).toBe(400)
        expect(session(browser)).toBe('none')
      },
    )

    test('that says no is said plainly', async () => {
      const browser = new TestBrowser()
      const { state } = await began(browser)
      const answer = new URL(at('/sign-in/callback'))
      answer.search = new URLSearchParams({ error: 'access_denied', state }).toString()
      await refused(browser, answer)
    })

    async function began(browser: TestBrowser): Promise<{ state: string }> {
      await browser.get(at('/sign-in'))
      const cookie = browser.cookies.find((each) => each.startsWith('ward-attempts='))?.split('=')[1] ?? ''
      return JSON.parse(Buffer.from(cookie, 'base64url').toString())[0]
    }
  })

  test('a sign-in that is weaker than was asked for is refused', async () => {
    const was = service.services.signIn
    if (!was) throw new Error('There is a sign-in.')
    service.services.signIn = { ...was, oidc: createOidc({ ...was.oidc.settings, acr: ['two-factors'] }) }
    const browser = new TestBrowser()
    const landed = await signInAs(browser, at('/desk'), 'nia')
    service.services.signIn = was
    expect(landed.status).toBe(400)
    expect(session(browser)).toBe('none')
  })

  test('leads to no other host after signing in', async () => {
    const landed = await signInAs(new TestBrowser(), at('/sign-in?to=https%3A%2F%2Felsewhere.example'), 'nia')
    expect(landed.url.href).toBe(at('/desk'))
  })

  test('a form from someone who is no longer signed in is kept in their window, and changes nothing', async () => {
    const landed = await new TestBrowser().post(at('/staff-call'), { ward: 'oak', worry: 'kept' })
    expect(landed.status).toBe(401)
    expect(landed.body).toContain('What you typed is still in this window')
  })

  test('the cookie cannot be read by a script, and over https only this host can set it', async () => {
    const answer = await service.app.inject({ method: 'POST', url: '/sign-out' })
    expect(answer.headers['set-cookie']).toMatch(/^ward-session=; .*HttpOnly; SameSite=Lax$/)
    const was = service.services.signIn
    service.services.signIn = was && { ...was, address: 'https://ward.example' }
    const secure = await service.app.inject({ method: 'POST', url: '/sign-out' })
    service.services.signIn = was
    expect(secure.headers['set-cookie']).toMatch(
      /^__Host-ward-session=; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('signing in and out stands in the audit, by id and never by cookie', async () => {
    const browser = await service.browserOf('ann')
    await browser.post(at('/sign-out'))
    const rows = await service.services.database.db
      .selectFrom('audit')
      .select('line')
      .where('trust', '=', place.trust)
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(rows.map(({ line }) => JSON.parse(line))).toMatchObject([
      { who: 'staff ann auditor', did: 'sign-in.ended', to: 'ann' },
      { who: 'staff ann auditor', did: 'sign-in.started', to: 'ann' },
    ])
  })

  test('a provider that is away is named, with the telephone number; once it is back, people sign in', async () => {
    const gone = createServer()
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done))
    const { port } = gone.address() as AddressInfo
    await new Promise((done) => gone.close(done))
    const was = service.services.signIn
    if (!was) throw new Error('There is a sign-in.')
    const issuer = `http://127.0.0.1:${port}`
    service.services.signIn = { ...was, oidc: createOidc({ ...was.oidc.settings, issuer }) }
    const landed = await new TestBrowser().get(at('/desk'))
    service.services.signIn = was
    expect(landed.status).toBe(503)
    expect(landed.body).toContain('does not answer')
    expect(landed.body).toContain('01632 960 999')
    expect(session(await service.browserOf('nia'))).not.toBe('none')
  })
})
