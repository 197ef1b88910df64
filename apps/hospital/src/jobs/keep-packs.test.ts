import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import { judgePdf } from '../../../../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../../../../tools/check-pdf/words-of.ts'
import { formsInAPack } from '../paper/make-pack.ts'
import { admitByHand } from '../store/beds.ts'
import { claimPack } from '../store/downtime-packs.ts'
import { makeRota } from '../testing/made-up-rota.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { storePast } from '../testing/past-calls.ts'
import { hana, nia, startService, type TestService } from '../testing/start-service.ts'
import { boardEvery, keepPacks } from './keep-packs.ts'

const day = minutes(24 * 60)

onBoth(({ open }) => {
  let service: TestService
  let folder: string
  const time = movedTime()
  const keep = () => keepPacks(service.services.database.db, service.services.clocks, { packFolder: folder })
  /** A page as it reads: what only keeps a date on one line is left out. */
  const read = (name: string): string =>
    readFileSync(join(folder, name), 'utf8').replaceAll(/<span class="paper-held">([^<]*)<\/span>/g, '$1')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ward-packs-'))
    service = await startService(await open(), time)
    const { database, clocks } = service.services
    await storePast(database.db, clocks, {
      at: clocks.wall() - minutes(12),
      told: { bed: '12A', patientName: 'Rosa <Made-up>', callerName: 'Ana', callerKind: 'family' },
    })
    await storePast(database.db, clocks, {
      at: clocks.wall() - minutes(5),
      ward: 'rowan',
      told: { callerKind: 'staff', callerName: 'Hana Made-up' },
    })
    const placer = { who: 'staff hana nurse', at: clocks.wall() }
    await admitByHand(database.db, place, { ward: 'oak', bed: '7', initials: 'RM' }, placer)
  })
  afterAll(async () => {
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('each day a pack is written with the board, who to call and forms with numbers; only its owner reads it [H18]', async () => {
    expect(await keep()).toBe(4)
    expect(readdirSync(folder).sort()).toEqual([
      'hazel-hazel-general-board.html',
      'hazel-hazel-general-board.pdf',
      'hazel-hazel-general-pack-2026-11-27.html',
      'hazel-hazel-general-pack-2026-11-27.pdf',
    ])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    const pages = await wordsOfPdf(readFileSync(join(folder, 'hazel-hazel-general-pack-2026-11-27.pdf')))
    expect(pages[0]).toContain('This pack was right at Friday 27 November 2026, 03:00.')
    for (const part of [
      'Oak ward, bed 12A',
      '02:48',
      'Critical care outreach team',
      'after 2 minutes',
      '01632 960 999',
    ])
      expect(pages[0]).toContain(part)
    const numbers = await service.services.database.db.selectFrom('paper_form').select('reference').execute()
    expect(numbers).toHaveLength(formsInAPack)
    expect(pages[1]).toContain('7 (RM)')
    for (const { reference } of numbers)
      expect(pages.filter((page) => page.includes(`Call ${reference}: read`))).toHaveLength(1)
    // The board, two wards, and a page for each form.
    expect(pages).toHaveLength(1 + 2 + formsInAPack)
  })

  test('the pack is accessible, and as a page it runs nothing that a caller typed', async () => {
    expect(await judgePdf(readFileSync(join(folder, 'hazel-hazel-general-pack-2026-11-27.pdf')))).toEqual([])
    expect(read('hazel-hazel-general-pack-2026-11-27.html')).toContain('Rosa &lt;Made-up&gt;')
  })

  test('the name of a member of staff who called is on no paper [H14]', async () => {
    await keep()
    expect(read('hazel-hazel-general-pack-2026-11-27.html')).not.toContain('Hana')
    expect(read('hazel-hazel-general-board.html')).not.toContain('Hana')
  })

  test('the board is written anew every five minutes, and the pack once a day, however many processes ask', async () => {
    expect(await keep()).toBe(0)
    time.pass(boardEvery)
    expect(await keep()).toBe(2)
    expect(read('hazel-hazel-general-board.html')).toContain('Right at Friday 27 November 2026, 03:05.')
    time.pass(day)
    const wrote = await Promise.all([keep(), keep(), keep()])
    const packs = await service.services.database.db.selectFrom('downtime_pack').select('day').execute()
    expect(packs).toHaveLength(2)
    expect(wrote.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(4)
    expect(
      await service.services.database.db.selectFrom('paper_form').select('reference').execute(),
    ).toHaveLength(2 * formsInAPack)
  })

  test('packs older than two days are taken away, and nothing else in the folder', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    time.pass(2 * day)
    await keep()
    expect(readdirSync(folder)).not.toContain('hazel-hazel-general-pack-2026-11-27.pdf')
    expect(readdirSync(folder)).toContain('hazel-hazel-general-pack-2026-11-28.pdf')
    expect(readdirSync(folder)).toContain('mine.txt')
  })

  test('a pack that could not be written is tried again', async () => {
    time.pass(day)
    const there = folder
    folder = '/dev/null/not-a-folder'
    await expect(keep()).rejects.toThrow()
    folder = join(there, 'new')
    writeFileSync(folder, 'in the way')
    await expect(keep()).rejects.toThrow()
    rmSync(folder)
    expect(await keep()).toBe(4)
    folder = there
  })

  test('a process that claimed the day’s pack and died is followed by another two minutes later', async () => {
    time.pass(day)
    const { database, clocks } = service.services
    await claimPack(database.db, place, '2026-12-02', clocks.wall())
    expect(await keep()).toBe(2)
    time.pass(minutes(2) + 1)
    expect(await keep()).toBe(2)
    expect(readdirSync(folder)).toContain('hazel-hazel-general-pack-2026-12-02.pdf')
  })

  test('whoever answers calls makes a pack at any time; a ward nurse may not', async () => {
    service.be(nia)
    const made = await service.app.inject({ method: 'POST', url: '/downtime/pack.pdf' })
    expect(made.headers['content-type']).toBe('application/pdf')
    expect(made.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    service.be(hana)
    expect((await service.app.inject({ method: 'POST', url: '/downtime/pack.pdf' })).statusCode).toBe(403)
  })

  test('who is on until another day is said with that day: on paper “until 00:00” would be tonight’s', async () => {
    const { database, clocks } = service.services
    await makeRota(database.db, clocks)
    time.pass(boardEvery)
    await keep()
    const board = read('hazel-hazel-general-board.html')
    expect(board).toMatch(/Tom Made-up, [^<]*until \w+ \d+ \w+ \d{4}, 00:00/)
    expect(board).toMatch(/Made-up, [^<]*until (08|20):00/)
  })
})
