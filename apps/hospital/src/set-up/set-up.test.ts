import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCall } from '../store/open-call.ts'
import { startClocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { textKeptOf } from '../store/feed-text.ts'
import { fhirAccountOf } from '../store/fhir-accounts.ts'
import { chainOf, wardByCode, wardsOf } from '../store/places.ts'
import { isTraining } from '../store/training.ts'
import { onBoth } from '../testing/on-both.ts'
import { sayDone } from './say.ts'
import { setUp, type SetUpDone } from './set-up.ts'
import { readTrustFile } from './trust-file.ts'

const example = readFileSync(join(import.meta.dirname, '../../../../docs/ward/example-trust.yaml'), 'utf8')
const live = { trust: 'hazel', site: 'hazel-general' }
const training = { trust: 'hazel', site: 'hazel-training' }

/** The example with one text in place of another, which must stand in it. */
function withChange(from: string, to: string): string {
  expect(example).toContain(from)
  return example.replace(from, to)
}
const says = (done: SetUpDone): string => sayDone(done, { file: 'trust.yaml', applied: true })

onBoth(({ open }) => {
  let database: Database
  beforeAll(async () => void (database = await open()))
  afterAll(() => database.close())

  const apply = (text: string, newTokens: string[] = []): Promise<SetUpDone> =>
    setUp(database.db, text, { apply: true, newTokens, who: 'set-up ada' })
  const look = (text: string): Promise<SetUpDone> =>
    setUp(database.db, text, { apply: false, newTokens: [], who: 'set-up ada' })
  const audited = async (site: string): Promise<string[]> => {
    const rows = await database.db
      .selectFrom('audit')
      .select(['who', 'did'])
      .where('site', '=', site)
      .orderBy('seq')
      .execute()
    return rows.map(({ who, did }) => `${who}: ${did}`)
  }

  test('without --apply it says what it would add, and writes nothing', async () => {
    const words = says(await look(example))
    expect(words).toContain('added     Ward oak: Oak ward, adult inpatient, /oak')
    expect(words).not.toContain('Token of')
    expect(await database.db.selectFrom('trust').selectAll().execute()).toEqual([])
  })

  test('the example makes a trust with two sites, wards, chains, a feed and an account, and a line in the audit for each', async () => {
    const words = says(await apply(example))
    const token = /Token of hazel-general\/epr: (\S+)/.exec(words)?.[1] ?? ''
    expect(await fhirAccountOf(database.db, token)).toMatchObject({
      ...live,
      account: 'epr',
      may: ['read', 'write'],
    })
    expect((await wardsOf(database.db, live)).map(({ ward }) => ward)).toEqual(['oak', 'rowan'])
    expect(await isTraining(database.db, training)).toBe(true)
    expect(await isTraining(database.db, live)).toBe(false)
    expect(await chainOf(database.db, live, 'outreach')).toMatchObject({
      rungs: [
        { role: 'responder', waitSeconds: 120 },
        { role: 'site-manager' },
        { role: 'executive-on-call' },
      ],
      promiseSeconds: 600,
      withPatientSeconds: 3600,
    })
    const feed = await database.db.selectFrom('adt_feed').selectAll().executeTakeFirst()
    expect(feed).toMatchObject({
      numbers_of: 'HAZEL',
      died_codes: ['DECEASED'],
      processing: ['P'],
      silent_after: 900_000,
    })
    expect(await audited('hazel-general')).toEqual(
      [
        'site.added',
        'ward.added',
        'ward.added',
        'ward.added',
        'ward.closed',
        'chain.approved',
        'feed.set',
        'fhir-account.made',
        'set-up.applied',
      ].map((did) => `set-up ada: ${did}`),
    )
  })

  test('run again it changes nothing, and no token is shown a second time', async () => {
    const before = await audited('hazel-general')
    const done = await apply(example)
    expect(says(done)).toContain('There is nothing to change.')
    expect(says(done)).not.toContain('Token of')
    expect(await audited('hazel-general')).toEqual(before)
  })

  test('a new token is made when it is asked for, and the old one opens nothing', async () => {
    const [first] = tokensOf(await apply(example, ['hazel-general/epr']))
    const [second] = tokensOf(await apply(example, ['hazel-general/epr']))
    expect(await fhirAccountOf(database.db, first ?? '')).toBeUndefined()
    expect(await fhirAccountOf(database.db, second ?? '')).toBeDefined()
    expect(says(await apply(example, ['epr']))).toContain('Write one of: hazel-general/epr.')
  })

  test('what an account may do changes, and its token stays', async () => {
    const [token] = tokensOf(await apply(example, ['hazel-general/epr']))
    await apply(withChange('may: [read, write]', 'may: [read]'))
    expect(await fhirAccountOf(database.db, token ?? '')).toMatchObject({ may: ['read'] })
    await apply(example)
  })

  test('a ward that is no longer in the file is named and left', async () => {
    const done = await apply(
      withChange(
        '      - id: rowan\n        name: Rowan ward\n        setting: paediatric inpatient\n        shortCode: rowan\n',
        '',
      ),
    )
    expect(says(done)).toContain('left      Ward rowan: Rowan ward')
    expect(await wardByCode(database.db, 'rowan')).toBeDefined()
  })

  test('a short code that changes leaves the old posters good, and no other ward may have it', async () => {
    const renamed = withChange('shortCode: oak\n', 'shortCode: oak-two\n')
    expect(says(await apply(renamed))).toContain('Posters with oak still lead here')
    for (const code of ['oak', 'OAK', 'oak-two'])
      expect((await wardByCode(database.db, code))?.ward).toBe('oak')
    const stolen = renamed.replace('shortCode: rowan', 'shortCode: oak')
    expect(says(await apply(stolen))).toMatch(
      /line \d+, sites › 1 › wards › 2 › shortCode: "oak": this short code is another ward’s/,
    )
    await apply(example)
    expect((await wardByCode(database.db, 'oak-two'))?.ward).toBe('oak')
  })

  test('a ward with an open call is not closed, and nothing else of the file is written', async () => {
    const clocks = await startClocks(database.db)
    const event = { by: { kind: 'caller' }, channel: 'page', ward: 'rowan', told: {} } as const
    await openCall(database.db, clocks, { ...live, clientKey: 'one', event })
    const closing = withChange('shortCode: rowan\n', 'shortCode: rowan\n        closed: yes\n').replace(
      'Hazel Trust',
      'Elm Trust',
    )
    expect(says(await apply(closing))).toMatch(/wards › 2 › closed: A call from there is still open/)
    expect(await database.db.selectFrom('trust').select('name').execute()).toEqual([{ name: 'Hazel Trust' }])
  })

  test('a live site that has calls is not made a training site, and a training site never a live one', async () => {
    expect(says(await apply(withChange('kind: live', 'kind: training')))).toContain(
      'This is a live site and has calls',
    )
    expect(says(await apply(withChange('kind: training', 'kind: live')))).toContain(
      'People practise at this site',
    )
    expect(await isTraining(database.db, live)).toBe(false)
  })

  test('a chain that differs is the next version; one older than what was approved since is refused', async () => {
    const next = withChange('waitMinutes: 2', 'waitMinutes: 1.5').replace('2026-11-01', '2026-11-20')
    expect(says(await apply(next))).toContain('version 2')
    expect(await chainOf(database.db, live, 'outreach')).toMatchObject({
      rungs: [{ waitSeconds: 90 }, {}, {}],
    })
    const refused = says(await apply(example))
    expect(refused).toMatch(/line \d+, sites › 1 › chain › approvedOn: Version 2 holds\./)
    expect(await chainOf(database.db, live, 'outreach')).toMatchObject({
      rungs: [{ waitSeconds: 90 }, {}, {}],
    })
  })

  test('how long text of the feed is kept is the trust’s own: set, left alone, and not undone by an older file', async () => {
    const keeping = (days: number, on: string): string =>
      withChange(
        '      silentAfterMinutes: 15\n',
        `      silentAfterMinutes: 15\n      textKept: { days: ${days}, approvedBy: Records committee, approvedOn: ${on} }\n`,
      )
        .replace('approvedOn: 2026-11-01', 'approvedOn: 2026-11-20')
        .replace('waitMinutes: 2', 'waitMinutes: 1.5')
    expect(await textKeptOf(database.db, live)).toBeNull()
    expect(says(await apply(keeping(90, '2026-11-21')))).toContain('added     Text of the feed’s messages')
    expect(await textKeptOf(database.db, live)).toMatchObject({ days: 90, approvedBy: 'Records committee' })
    expect(says(await apply(keeping(30, '2026-11-02')))).toMatch(
      /line \d+, sites › 1 › feed › textKept › approvedOn: Records committee approved another on 2026-11-21/,
    )
    const silent = keeping(1, '2026-11-01').replace(/ {6}textKept.*\n/, '')
    expect(says(await apply(silent))).toContain('left      Text of the feed’s messages')
    expect(await textKeptOf(database.db, live)).toMatchObject({ days: 90 })
  })

  test('two who set up at once: the second finds what the first has written', async () => {
    const other = example.replaceAll('hazel', 'elm').replaceAll(/shortCode: (\S+)/g, 'shortCode: elm-$1')
    const done = await Promise.all([apply(other), apply(other)])
    expect(done.map(says).filter((words) => words.includes('There is nothing to change.'))).toHaveLength(1)
  })
})

const tokensOf = (done: SetUpDone): string[] => (done.faults ? [] : done.tokens.map(({ token }) => token))

describe('each fault is said with its line and what to do', () => {
  const faultsOf = (text: string): string[] =>
    readTrustFile(text).reading.faults.map(
      ({ line, where, says: words }) => `line ${line}, ${where}: ${words}`,
    )
  const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

  test('the example has none', () => expect(faultsOf(example)).toEqual([]))

  test.each<[string, string, string, string, string]>([
    [
      'a telephone number that is missing',
      '    phone: 01632 960 999\n',
      '',
      'sites › 1 › phone',
      'Give the telephone number',
    ],
    [
      'one that is none',
      'phone: 01632 960 999',
      'phone: ask the switchboard',
      'sites › 1 › phone',
      'is no telephone number',
    ],
    [
      'a short code that two wards share',
      'shortCode: rowan',
      'shortCode: oak',
      'sites › 1 › wards › 2 › shortCode',
      '"oak" is that of another ward too, in line',
    ],
    [
      'a short code in capitals',
      'shortCode: rowan',
      'shortCode: Rowan',
      'sites › 1 › wards › 2 › shortCode',
      'small letters',
    ],
    [
      'a short code that is an address of ours',
      'shortCode: rowan',
      'shortCode: desk',
      'sites › 1 › wards › 2 › shortCode',
      'an address of the service itself',
    ],
    [
      'an unknown setting',
      'setting: paediatric inpatient',
      'setting: children',
      'sites › 1 › wards › 2 › setting',
      'One of: adult inpatient, paediatric inpatient,',
    ],
    [
      'an unknown role',
      'role: site-manager',
      'role: matron',
      'sites › 1 › chain › rungs › 2 › role',
      '"matron" is not a role. One of: responder, site-manager, executive-on-call.',
    ],
    [
      'a role that may not answer',
      'role: executive-on-call',
      'role: nurse',
      'sites › 1 › chain › rungs › 3 › role',
      '"nurse" may not take calls',
    ],
    [
      'a last rung that names nobody',
      '- role: executive-on-call\n          waitMinutes: 5',
      '- waitMinutes: 5',
      'sites › 1 › chain › rungs › 3 › role',
      'Give the role that is paged',
    ],
    [
      'a wait of nothing',
      'waitMinutes: 3',
      'waitMinutes: 0',
      'sites › 1 › chain › rungs › 2 › waitMinutes',
      'minutes above nothing',
    ],
    [
      'a day that is none',
      'approvedOn: 2026-11-01',
      'approvedOn: 2026-11-31',
      'sites › 1 › chain › approvedOn',
      'is no day',
    ],
    [
      'an unknown key',
      'timeZone: Europe/London',
      'timezone: Europe/London',
      'sites › 1 › timezone',
      '"timezone" is not known here.',
    ],
    [
      'an unknown time zone',
      'timeZone: Europe/London',
      'timeZone: Europe/Londn',
      'sites › 1 › timeZone',
      'is no time zone',
    ],
    [
      'an unknown right of an account',
      'may: [read, write]',
      'may: [read, delete]',
      'sites › 1 › fhir › 1 › may',
      'Of these: read, write, feed.',
    ],
    [
      'an unknown kind of message',
      'processing: [P]',
      'processing: [X]',
      'sites › 1 › feed › processing',
      'P (real people)',
    ],
    [
      'days of text that nobody has approved',
      '      # textKept:\n',
      '      textKept: { days: 0, approvedBy: Records committee }\n',
      'sites › 1 › feed › textKept › approvedOn',
      'Write the day on which it was approved',
    ],
    [
      'an id with a space',
      'id: rowan',
      'id: rowan ward',
      'sites › 1 › wards › 2 › id',
      'small letters, figures and hyphens',
    ],
  ])('%s', (_what, from, to, where, words) => {
    const text = withChange(from, to)
    const found = faultsOf(text).find((fault) => fault.includes(`, ${where}: `))
    expect(found, faultsOf(text).join('\n')).toContain(words)
    const line = lineOf(example, to === '' ? '- id: hazel-general' : from)
    expect(found).toContain(`line ${line},`)
  })

  test('a chain without its rungs, and a file that is not YAML', () => {
    const without = example.replace(/ {6}rungs:\n(?: {8}.*\n| {10}.*\n)+/, '      rungs:\n')
    expect(faultsOf(without).join('\n')).toContain('so there has to be a last')
    expect(faultsOf(`${example}\n  : [`)[0]).toContain('It is not YAML here')
    expect(faultsOf('')[0]).toContain('Give trust, sites here')
  })

  test('a telephone number without spaces keeps its nought', () => {
    const { file } = readTrustFile(example.replaceAll('01632 960 999', '01632960999'))
    expect(file.sites[0]?.phone).toBe('01632960999')
  })
})
