import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFirstRules, addRule, rulesOf } from '../store/sign-in-rules.ts'
import { TestBrowser } from '../testing/browser.ts'
import { place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { signInAs, startServiceWithSignIn, type SignedInService } from '../testing/start-service.ts'
import { makeTrainingSite, trainingPlace } from '../trial/made-up-training-site.ts'

onBoth(({ open }) => {
  let service: SignedInService
  beforeAll(async () => {
    service = await startServiceWithSignIn(await open())
    const { database, clocks } = service.services
    await makeTrainingSite(database.db)
    const rule = { claim: 'groups', equals: 'responder', role: 'site-manager', wards: 'all' } as const
    await addRule(database.db, clocks, trainingPlace, { user: 'set-up', who: 'service' }, rule)
  })
  afterAll(() => service.close())

  const at = (path: string): string => service.address + path
  const session = (browser: TestBrowser): string =>
    browser.cookies.find((cookie) => cookie.startsWith('ward-session=')) ?? 'none'

  test('someone whose roles hold at two sites is asked where they work now, and led on to what they asked for', async () => {
    const nia = new TestBrowser()
    const asked = await signInAs(nia, at('/desk?from=poster'), 'nia')
    expect(asked.url.pathname).toBe('/sites')
    expect(asked.body).toContain('Hazel General Hospital: practice')
    const landed = await nia.post(at('/sites'), { place: 'hazel/hazel-training', to: '/desk?from=poster' })
    expect(landed.url.href).toBe(at('/desk?from=poster'))
    expect(landed.body).toContain('Calls, Hazel General Hospital: practice')
    expect(landed.body).toContain('Nia Made-up, Hazel General Hospital: practice')
  })

  test('the next sign-in begins where they were last, and the id from before the change opens nothing', async () => {
    const nia = new TestBrowser()
    await signInAs(nia, at('/me'), 'nia')
    expect((await nia.get(at('/me'))).body).toContain('You are at Hazel General Hospital: practice.')
    const before = session(nia)
    const landed = await nia.post(at('/sites'), { place: 'hazel/hazel-general' })
    expect(landed.url.pathname).toBe('/desk')
    expect(landed.body).toContain('Calls, Hazel General Hospital</h1>')
    const old = new TestBrowser()
    old.setCookie('ward-session', before.slice('ward-session='.length))
    expect((await old.get(at('/me'))).url.pathname).toMatch(/^\/pick\//)
  })

  test('what they hold at one site they do not hold at the other', async () => {
    const nia = new TestBrowser()
    await signInAs(nia, at('/me'), 'nia')
    await nia.post(at('/sites'), { place: 'hazel/hazel-general' })
    expect((await nia.get(at('/rota'))).status).toBe(403)
    await nia.post(at('/sites'), { place: 'hazel/hazel-training' })
    expect((await nia.get(at('/rota'))).status).toBe(200)
  })

  test('nobody is taken to a site where they have no role', async () => {
    const tom = new TestBrowser()
    expect((await signInAs(tom, at('/me'), 'tom')).url.pathname).toBe('/me')
    expect((await tom.get(at('/me'))).body).not.toContain('Go to another site')
    await tom.post(at('/sites'), { place: 'hazel/hazel-training' })
    expect((await tom.get(at('/me'))).body).toContain('You are at Hazel General Hospital.')
  })

  test('a board that is open in another window does not go on with the calls of the other site [H05]', async () => {
    const nia = new TestBrowser()
    await signInAs(nia, at('/me'), 'nia')
    await nia.post(at('/sites'), { place: 'hazel/hazel-general' })
    const board = /data-board="([^"]+)"/.exec((await nia.get(at('/desk'))).body)?.[1] ?? ''
    await nia.post(at('/sites'), { place: 'hazel/hazel-training' })
    expect((await nia.get(at(board))).status).toBe(409)
  })

  test('both sites have the change in their audit', async () => {
    const rows = await service.services.database.db
      .selectFrom('audit')
      .select(['site', 'did'])
      .where('about', '=', 'nia')
      .execute()
    for (const site of [place.site, trainingPlace.site])
      for (const did of ['sign-in.started', 'sign-in.ended'])
        expect(rows.filter((row) => row.site === site && row.did === did).length).toBeGreaterThan(0)
  })

  test('a site that is added while the service runs has its first sign-in rule at once, once, and the lead can keep its rules', async () => {
    const { database, clocks, signIn } = service.services
    const elm = { trust: place.trust, site: 'elm' }
    signIn!.firstRule = { claim: 'groups', equals: 'safety-lead' }
    const leila = new TestBrowser()
    await signInAs(leila, at('/me'), 'leila')
    const rulesAtElm = () => rulesOf(database.db, elm)
    await database.db
      .insertInto('site')
      .values({ ...elm, name: 'Elm Hospital', phone: '01632 960 998' })
      .execute()
    // Somebody who has signed in already finds it, and so does somebody who signs in now.
    expect((await leila.get(at('/sites'))).body).toContain('Elm Hospital')
    expect(await rulesAtElm()).toMatchObject([{ role: 'safety-lead', equals: 'safety-lead', wards: 'all' }])
    await leila.post(at('/sites'), { place: 'hazel/elm' })
    expect((await leila.get(at('/settings/sign-in'))).body).toContain('Who signs in as what')
    await database.db.deleteFrom('sign_in_rule').where('site', '=', 'elm').execute()
    await Promise.all(Array.from({ length: 5 }, () => signInAs(new TestBrowser(), at('/me'), 'leila')))
    expect(await rulesAtElm()).toHaveLength(1)
    const added = await database.db
      .selectFrom('audit')
      .select('who')
      .where('site', '=', 'elm')
      .where('did', '=', 'sign-in-rule.added')
      .execute()
    expect(added).toEqual([{ who: 'service' }, { who: 'service' }])
    // A site that has rules gets none: it is never made somebody else's by a press.
    await addFirstRules(database.db, clocks, { claim: 'groups', equals: 'anybody' })
    expect(await rulesAtElm()).toHaveLength(1)
  })
})
