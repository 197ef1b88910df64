import type { Db } from '../store/database.ts'
import { randomUUID } from 'node:crypto'
import { communicationToNote, type Resource } from '@fresh-eyes/ward/fhir'
import { happenIn } from '../store/happen.ts'
import { sayInstant, type FhirType } from './fhir-type.ts'

/** Words about a call become a note on it; the pages that were sent can be read. Both are Communications. */
export const communication: FhirType = {
  name: 'Communication',
  sentBy: 'write',
  searches: ['about'],
  read: async ({ database: { db } }, { trust, site }, id) => {
    const page = await pages(db, trust, site).where('page', '=', id).executeTakeFirst()
    return page && sayPage(page)
  },
  search: async ({ database: { db } }, { trust, site }, { about }, most) => {
    const call = about?.replace(/^Task\//, '')
    const all = pages(db, trust, site).orderBy('made_at', 'desc').limit(most)
    const found = await (call === undefined ? all : all.where('call', '=', call)).execute()
    return found.map(sayPage)
  },
  create: async ({ database: { db }, clocks }, account, resource) => {
    const read = communicationToNote(resource)
    if ('issues' in read) return read
    const { call, key, words } = read.note
    const { trust, site, account: name } = account
    return db.transaction().execute(async (trx) => {
      const row = { trust, site, account: name, key: `note ${key}`, id: randomUUID() }
      const kept = await trx
        .insertInto('fhir_seen')
        .values(row)
        .onConflict((seen) => seen.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!kept) {
        const before = await trx
          .selectFrom('fhir_seen')
          .select('id')
          .where('trust', '=', trust)
          .where('site', '=', site)
          .where('account', '=', name)
          .where('key', '=', row.key)
          .executeTakeFirstOrThrow()
        return { id: before.id, resource: { ...resource, id: before.id }, isNew: false }
      }
      const by = { kind: 'system', name } as const
      const done = await happenIn(trx, clocks, account, call, (_call, at) => ({
        kind: 'noted',
        at,
        by,
        words,
      }))
      if (!done.done) {
        await trx
          .deleteFrom('fhir_seen')
          .where('trust', '=', trust)
          .where('site', '=', site)
          .where('id', '=', row.id)
          .execute()
        return {
          issues: [
            { code: 'value', where: 'Communication.about', says: 'There is no such call on this site.' },
          ],
        }
      }
      return { id: row.id, resource: { ...resource, id: row.id }, isNew: true }
    })
  },
}

type Pages = ReturnType<typeof pages>

const pages = (db: Db, trust: string, site: string) =>
  select(db).where('trust', '=', trust).where('site', '=', site)

const select = (db: Db) =>
  db.selectFrom('page').select(['page', 'call', 'role', 'made_at', 'sent_at', 'received_at', 'stopped_at'])

type Page = NonNullable<Awaited<ReturnType<Pages['executeTakeFirst']>>>

function sayPage({ page, call, role, sent_at, received_at, stopped_at }: Page): Resource {
  const status =
    received_at === null
      ? stopped_at === null
        ? sent_at === null
          ? 'preparation'
          : 'in-progress'
        : 'stopped'
      : 'completed'
  return {
    resourceType: 'Communication',
    id: page,
    status,
    about: [{ reference: `Task/${call}` }],
    recipient: [{ display: role }],
    ...(sent_at === null ? {} : { sent: sayInstant(sent_at) }),
    ...(received_at === null ? {} : { received: sayInstant(received_at) }),
  }
}
