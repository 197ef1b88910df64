import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRota, madeUpLines } from '../trial/made-up-rota.ts'
import { chain, place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { movedTime } from '../testing/moved-time.ts'
import { startService, type TestService } from '../testing/start-service.ts'
import { approveChain, approveSettings } from './approve.ts'
import { audit } from './audit.ts'
import { drawAgain } from './draw-again.ts'
import { publishRota } from './rotas.ts'
import { settingsOf } from './site-settings.ts'

onBoth(({ open }) => {
  let service: TestService
  beforeAll(async () => {
    service = await startService(await open(), movedTime())
    await makeRota(service.services.database.db, service.services.clocks)
  })
  afterAll(() => service.close())

  /** Lets something be approved while an answered call holds the end of the audit and is about to write its line. */
  async function amidAnAnswer<Result>(approve: () => Promise<Result>): Promise<Result> {
    const { database, clocks } = service.services
    let approving: Promise<Result> | undefined
    await database.db.transaction().execute(async (trx) => {
      await trx.selectFrom('audit_head').select('seq').where('site', '=', place.site).forUpdate().execute()
      approving = approve()
      approving.catch(() => undefined)
      await new Promise((done) => setTimeout(done, 300))
      const line = { at: clocks.wall(), who: 'staff nia responder', did: 'call.accepted', to: 'a call' }
      await audit(trx, place, line)
      await drawAgain(trx, place)
    })
    return approving as Promise<Result>
  }

  test('a chain, settings or a rota that somebody approves while a call is answered holds up neither', async () => {
    const { db } = service.services.database
    const { clocks } = service.services
    const approved = await amidAnAnswer(() =>
      approveChain(db, clocks, place, { team: 'outreach', chain, by: 'leila' }),
    )
    expect(approved).toEqual({ approved: true, version: 2 })
    const settings = await settingsOf(db, place)
    if (!settings) throw new Error('The made-up settings are not there.')
    const set = await amidAnAnswer(() => approveSettings(db, clocks, place, { settings, by: 'leila' }))
    expect(set).toEqual({ approved: true, version: 2 })
    const rota = { from: '2026-12-28', until: '2027-01-04', lines: madeUpLines }
    const by = { place, team: 'outreach', by: 'tom', timeZone: 'Europe/London' }
    expect(await amidAnAnswer(() => publishRota(db, clocks, { ...by, rota }))).toEqual({
      published: true,
      version: 2,
    })
  })
})
