import { randomUUID } from 'node:crypto'
import { makeAsking, type Asking, type Instrument } from '@fresh-eyes/ward/question'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRound } from '../testing/made-up-round.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { madeUpQuestions } from '../trial/made-up-round.ts'
import { verifyAudit } from './audit-search.ts'
import { startClocks } from './clocks.ts'
import type { Database } from './database.ts'
import { setRule } from './instruments.ts'
import { keepAnswer, type Coming } from './keep-answer.ts'

onBoth(({ open }) => {
  let database: Database
  let stays: Map<string, string>
  const at = Date.UTC(2026, 10, 27, 10)

  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    stays = await makeRound(database.db, await startClocks(database.db))
    const rule = { on: true, approvedBy: 'Made-up committee', approvedOn: '2026-11-01' }
    const when = [{ question: 'today', code: 'poor' }]
    const instrument = { id: 'two-questions-bradford', version: 1 }
    await setRule(database.db, place, 'oak', { instrument, when, ...rule }, { who: 'made-up', at })
  })
  afterAll(() => database.close())

  const asked: Instrument = { ...madeUpQuestions(), version: 1 }
  const coming = (key: string, bed: string, today: 'good' | 'poor', more: Partial<Coming> = {}): Coming => ({
    ...place,
    ...{ clientKey: key, stay: stays.get(bed) ?? '', bed, ward: 'oak' },
    asking: makeAsking(asked, { how: 'nurse', answers: { today }, proxy: false }) as Asking,
    ...{ askedAt: at, receivedAt: at, askedBy: 'hana', sentBy: null, who: 'staff hana nurse' },
    ...more,
  })
  const keep = (...all: Coming[]) => Promise.allSettled(all.map((each) => keepAnswer(database.db, each)))
  const stored = async (prefix: string): Promise<string[]> => {
    const rows = await database.db
      .selectFrom('question_answer')
      .select('client_key')
      .where('client_key', 'like', `${prefix}%`)
      .orderBy('client_key')
      .execute()
    return rows.map(({ client_key }) => client_key)
  }

  test('answers that come all at once are each kept once, with a line of the audit each, and told apart', async () => {
    const before = await linesOf(database)
    const answers = Array.from({ length: 150 }, (_, n) =>
      coming(`many-${n}`, ['1', '2', '3'][n % 3] ?? '', n % 2 ? 'good' : 'poor'),
    )
    const kept = await keep(...answers)
    expect(kept.every((each) => each.status === 'fulfilled' && 'id' in each.value && each.value.isNew)).toBe(
      true,
    )
    expect(
      kept.map((each) => each.status === 'fulfilled' && 'id' in each.value && each.value.prompts),
    ).toEqual(answers.map((_, n) => n % 2 === 0))
    expect(await stored('many-')).toHaveLength(150)
    expect((await linesOf(database)) - before).toBe(150)
    expect((await verifyAudit(database.db, place)).broken).toBeUndefined()
  })

  test('the same answer twice at once is one answer, and whoever sent it hears of the same one [H02]', async () => {
    const before = await linesOf(database)
    // The first one is on its way alone; the two others wait and go together.
    const kept = await keep(
      coming('other', '1', 'good'),
      coming('twice', '2', 'good'),
      coming('twice', '2', 'good'),
    )
    const [, first, second] = kept.map((each) => (each.status === 'fulfilled' ? each.value : undefined))
    expect(first).toMatchObject({ isNew: true })
    expect(second).toEqual({ ...first, isNew: false })
    expect(await keepAnswer(database.db, coming('twice', '2', 'good'))).toEqual({ ...first, isNew: false })
    expect(await stored('twice')).toHaveLength(1)
    expect((await linesOf(database)) - before).toBe(2)
  })

  test('one that cannot be kept takes none of the others with it', async () => {
    const nobody = coming('mixed-nobody', '1', 'good', { stay: randomUUID() })
    const broken = coming('mixed-broken', '1', 'good', { stay: 'no id at all' })
    const kept = await keep(
      coming('mixed-1', '1', 'good'),
      nobody,
      coming('mixed-2', '2', 'poor'),
      broken,
      coming('mixed-3', '3', 'good'),
    )
    expect(kept.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(kept[1]).toMatchObject({ value: { refused: 'no-such-stay' } })
    expect(await stored('mixed-')).toEqual(['mixed-1', 'mixed-2', 'mixed-3'])
  })
})

async function linesOf({ db }: Database): Promise<number> {
  const { seq } = await db
    .selectFrom('audit_head')
    .select('seq')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .executeTakeFirstOrThrow()
  return seq
}
