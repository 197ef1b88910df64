import { afterAll, beforeAll, expect, test } from 'vitest'
import { escalate } from '../jobs/escalate.ts'
import { minutes } from '@fresh-eyes/ward/instant'
import { listenerOf } from '../testing/listener.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { startServiceWithSignIn, type SignedInService } from '../testing/start-service.ts'
import { TestBrowser } from '../testing/browser.ts'

/** What a made-up family and a made-up nurse type: each stands nowhere else, so whatever holds one has leaked it. */
const planted = {
  patientName: 'Quillon Plantedpatient',
  callerName: 'Zebedee Plantedcaller',
  callBackNumber: '01632 960 147',
  worry: 'plantedworry grey and gasping',
  tried: 'plantedtried the bell',
  relationship: 'plantedson',
  bed: 'plantedbed',
  told: 'plantedtold oxygen',
  learning: 'plantedlearning',
  staffWorry: 'plantedstaffworry',
  reason: 'plantedreason at the bedside',
}
const nurse = 'Hana Made-up'

onBoth(({ open }) => {
  let service: SignedInService
  const said: string[] = []
  const streams = [process.stdout, process.stderr] as const
  const wrote = streams.map((stream) => stream.write.bind(stream))
  const time = movedTime()
  beforeAll(async () => {
    for (const [index, stream] of streams.entries()) {
      stream.write = ((text: string | Uint8Array, ...rest: never[]) => {
        said.push(String(text))
        return wrote[index]?.(text, ...rest) ?? true
      }) as typeof stream.write
    }
    service = await startServiceWithSignIn(await open(), { time })
  })
  afterAll(async () => {
    for (const [index, stream] of streams.entries()) stream.write = wrote[index] ?? stream.write
    await service.close()
  })

  test('a whole story leaves no name, number or word of anyone in a log, an address, a notice between processes, a page to send, the audit, or a feed of someone who may not see it [H15]', async () => {
    const { database, clocks, reads } = service.services
    const at = (path: string): string => service.address + path
    const heard: string[] = []
    for (const channel of ['calls', 'pages', 'questions', 'stays'] as const)
      await database.listen(channel, { heard: (payload) => void heard.push(payload) })
    const ways: string[] = []
    const walk = async (
      browser: TestBrowser,
      path: string,
      fields?: Record<string, string>,
    ): Promise<string> => {
      const landed = fields === undefined ? await browser.get(at(path)) : await browser.post(at(path), fields)
      ways.push(...landed.way, ...[...landed.headers].flat())
      return landed.body
    }

    const [daughter, nia, hana, grace, ann] = [
      new TestBrowser(),
      await service.browserOf('nia'),
      await service.browserOf('hana'),
      await service.browserOf('grace'),
      await service.browserOf('ann'),
    ]
    const feed = await listenerOf(nia, at('/desk/live'))
    const key = /name="key" value="([^"]+)"/.exec(await walk(daughter, '/oak'))?.[1] ?? ''
    await walk(daughter, '/oak', { key, bed: planted.bed })
    await walk(daughter, `/s/${key}`, { ...planted, callerKind: 'family', interpreter: 'yes' })
    await walk(hana, '/staff-call', {
      ward: 'oak',
      worry: planted.staffWorry,
      patientName: planted.patientName,
    })
    time.pass(minutes(3))
    await escalate(database.db, clocks)
    const board = await walk(nia, '/desk')
    for (const id of new Set(board.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))) {
      const call = `/desk/call/${id}`
      await walk(nia, `${call}/accept`, {})
      await walk(nia, call)
      await walk(nia, `${call}/arrived`, {})
      const closing = { acute: 'yes', outcomes: 'no-change', told: planted.told, learning: planted.learning }
      await walk(nia, `${call}/close`, closing)
      await walk(grace, '/break-glass', {
        kind: 'call',
        call: id,
        reason: 'patient-now',
        words: planted.reason,
      })
    }
    const audited = await walk(ann, '/audit')
    await walk(new TestBrowser(), '/s/AAAAAAAAAAAAAAAAAAAAAA')
    await walk(daughter, `/s/${key}`, { worry: 'x'.repeat(70_000) })
    await reads.flush()
    feed.stop()

    const rows = async (table: 'audit' | 'page' | 'session' | 'person'): Promise<string> =>
      JSON.stringify(await database.db.selectFrom(table).selectAll().execute())
    const places = {
      logs: said.join(''),
      addresses: ways.join('\n'),
      notices: heard.join('\n'),
      pages: await rows('page'),
      audit: await rows('audit'),
      auditScreen: audited,
      sessions: await rows('session'),
    }
    // The story did happen: the queue of those who answer holds what the family typed.
    expect(board).toContain(planted.worry)
    expect(heard.length).toBeGreaterThan(0)
    expect(places.pages).toContain('responder')
    for (const [place, text] of Object.entries(places))
      for (const [what, words] of Object.entries(planted)) {
        const found =
          text.includes(words) ||
          text.includes(encodeURIComponent(words)) ||
          text.includes(words.replaceAll(' ', '+'))
        expect(`${what} in ${place}: ${found}`).toBe(`${what} in ${place}: false`)
      }
    // A nurse who called stands by name on no board, in no feed and in none of the rest.
    for (const text of [
      board,
      feed.text(),
      places.logs,
      places.addresses,
      places.notices,
      places.pages,
      places.audit,
    ])
      expect(text.includes(nurse)).toBe(false)
    // Someone without the queue has no feed.
    expect((await hana.get(at('/desk/live'))).status).toBe(403)
    expect((await new TestBrowser().get(at('/desk/live'))).url.pathname).toMatch(/^\/pick\//)
  })
})
