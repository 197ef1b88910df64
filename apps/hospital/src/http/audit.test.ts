import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '@fresh-eyes/ward/roles'
import { audit } from '../store/audit.ts'
import { openCall, type Opened } from '../store/open-call.ts'
import { verifyAudit } from '../store/audit-search.ts'
import { checkCodeOf } from '../store/check-runs.ts'
import { checkWard } from '../store/teams.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, tom, type TestService } from '../testing/start-service.ts'

const ann: Staff = { ...tom, user: 'ann', name: 'Ann Made-up', roles: ['auditor'] }

onBoth(({ openAsOwner }) => {
  let service: TestService
  let call: Opened
  const time = movedTime()
  beforeAll(async () => {
    service = await startService(await openAsOwner(), time)
    call = await openCall(service.services.database.db, service.services.clocks, {
      ...place,
      clientKey: 'one',
      event: { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: { worry: 'gone very quiet' } },
    })
  })
  afterAll(() => service.close())

  const db = () => service.services.database.db
  const get = (url: string) => service.app.inject({ url })
  const written = (did: string) => db().selectFrom('audit').select('line').where('did', '=', did).execute()

  describe('who saw what', () => {
    test('a look at a call is one line however often the page loads again, and another look ten minutes later one more', async () => {
      service.be(nia)
      for (let load = 0; load < 20; load++) await get(`/desk/call/${call.id}`)
      await service.services.reads.flush()
      expect((await written('read.call')).map(({ line }) => JSON.parse(line))).toMatchObject([
        { who: 'staff nia responder', to: call.id },
      ])
      time.pass(600_000)
      await get(`/desk/call/${call.id}`)
      await service.services.reads.flush()
      expect(await written('read.call')).toHaveLength(2)
    })

    test('an auditor finds by day, by person and by the reference of a call, and that is written too', async () => {
      service.be(ann)
      const found = async (query: string) => (await get(`/audit?${query}`)).body
      expect(await found(`call=${call.reference.toLowerCase()}`)).toContain('opened a call')
      expect(await found('who=nia')).toContain('looked at a call')
      expect(await found('who=ni')).toContain('No line fits.')
      expect(await found('from=2026-11-27&to=2026-11-27')).toContain('paged for a call')
      expect(await found('to=2026-11-26')).toContain('No line fits.')
      expect(await found('from=2026-11-28')).toContain('No line fits.')
      expect(await found('call=AAA-AAA')).toContain('no call with that reference')
      expect((await written('read.audit')).length).toBeGreaterThan(0)
    })

    test('what an auditor types is not written down, unless it is someone known here', async () => {
      service.be(ann)
      time.pass(600_000)
      await get('/audit?who=Mrs+Planted+Name')
      const text = (await written('read.audit')).map(({ line }) => line).join('\n')
      expect(text).not.toContain('Planted')
    })

    test('shows nobody’s words', async () => {
      service.be(ann)
      const body = (await get('/audit')).body
      expect(body).toContain('opened a call')
      expect(body).not.toContain('gone very quiet')
    })

    test('someone who is refused is written down, by what they asked for', async () => {
      service.be(ann)
      await get('/desk')
      await service.services.reads.flush()
      expect((await written('refused.see-queue')).map(({ line }) => JSON.parse(line))).toMatchObject([
        { who: 'staff ann auditor', to: place.site },
      ])
    })

    test('many looks at once cost little more than one, and none is lost', async () => {
      const { reads } = service.services
      const before = (await written('read.many')).length
      for (let each = 0; each < 500; each++) reads.note(nia, 'read.many', `call-${each}`)
      await reads.flush()
      expect((await written('read.many')).length).toBe(before + 500)
      expect((await verifyAudit(db(), place)).broken).toBeUndefined()
    })
  })

  describe('the database itself', () => {
    test.each([
      ['a change', sql`update audit set at = 1`],
      ['a deletion', sql`delete from audit where seq = 1`],
      ['an emptying', sql`truncate audit`],
      ['putting back the end', sql`update audit_head set seq = 1`],
      ['taking off the end', sql`delete from audit_head`],
    ])('refuses %s [audit]', async (_what, statement) => {
      await expect(statement.execute(db())).rejects.toThrow(/audit is only added to|audit only goes on/)
    })
  })

  describe('someone with the rights of the database’s owner', () => {
    // Every change is made inside a transaction that is taken back.
    const tampered = async (...statements: ReturnType<typeof sql>[]) => {
      let found: Awaited<ReturnType<typeof verifyAudit>> | undefined
      await db()
        .transaction()
        .execute(async (trx) => {
          await sql`alter table audit disable trigger audit_is_kept`.execute(trx)
          await sql`alter table audit_head disable trigger audit_head_goes_on`.execute(trx)
          for (const statement of statements) await statement.execute(trx)
          found = await verifyAudit(trx, place)
          throw new Error('taken back')
        })
        .catch((error: Error) => {
          if (error.message !== 'taken back') throw error
        })
      return found
    }
    beforeEach(async () => {
      expect((await verifyAudit(db(), place)).broken).toBeUndefined()
    })

    test('changes a line: found [audit]', async () => {
      const found = await tampered(
        sql`update audit set line = replace(line, 'nia', 'tom') where line like '%nia%'`,
      )
      expect(found?.broken?.why).toBe('changed')
    })
    test('takes a line out: found [audit]', async () => {
      expect((await tampered(sql`delete from audit where seq = 2`))?.broken).toEqual({
        seq: 2,
        why: 'missing',
      })
    })
    test('takes the last lines off: found [audit]', async () => {
      const found = await tampered(sql`delete from audit where seq > 2`)
      expect(found?.broken).toEqual({ seq: 3, why: 'cut-short' })
    })
    test('lets two lines change places: found [audit]', async () => {
      const found = await tampered(
        sql`update audit set seq = -1 where seq = 2`,
        sql`update audit set seq = 2 where seq = 3`,
        sql`update audit set seq = 3 where seq = -1`,
      )
      expect(found?.broken).toEqual({ seq: 2, why: 'changed' })
    })
    test('puts a line in: found [audit]', async () => {
      const found = await tampered(
        sql`insert into audit (trust, site, seq, at, line, hash)
          select trust, site, (select max(seq) + 1 from audit), at, line, hash from audit where seq = 1`,
      )
      expect(found?.broken?.why).toBe('end-changed')
    })
    test('takes the last lines off and puts the end back: what happened to calls has no line [audit]', async () => {
      const found = await tampered(
        sql`delete from audit where seq > 1`,
        sql`update audit_head set seq = 1, hash = (select hash from audit where seq = 1)`,
      )
      expect(found?.broken).toBeUndefined()
      expect(found?.unaudited).toBeGreaterThan(0)
    })
  })

  test('the calls that the service makes to itself, which have no lines, are not missed', async () => {
    await checkCodeOf(db(), place)
    await openCall(db(), service.services.clocks, {
      ...place,
      clientKey: 'check',
      event: { by: { kind: 'caller' }, channel: 'page', ward: checkWard, told: {} },
    })
    expect(await verifyAudit(db(), place)).toMatchObject({ broken: undefined, unaudited: 0 })
  })

  test('the check of the chain says that it is whole, and gives a sign to hold against a later one', async () => {
    service.be(ann)
    const page = (await service.app.inject({ method: 'POST', url: '/audit/verify' })).body
    expect(page).toMatch(/Whole: all \d+ lines/)
    expect(page).toMatch(/[0-9a-f]{64}/)
    service.be(nia)
    expect((await service.app.inject({ method: 'POST', url: '/audit/verify' })).statusCode).toBe(403)
    expect((await get('/audit')).statusCode).toBe(403)
  })

  test('a line with a sign that the database cannot read is written all the same', async () => {
    const line = { at: 1, who: 'service', did: 'test.odd', to: 'x', more: { odd: 'a\u0000b\ud83dc' } }
    await db()
      .transaction()
      .execute((trx) => audit(trx, place, line))
    expect(await written('test.odd')).toHaveLength(1)
    expect((await verifyAudit(db(), place)).broken).toBeUndefined()
  })
})
