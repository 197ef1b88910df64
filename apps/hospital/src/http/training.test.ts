import { minutes } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { feedTraining } from '../jobs/feed-training.ts'
import { openCalls } from '../store/read-calls.ts'
import { place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'
import { makeTrainingSite, trainingPlace } from '../trial/made-up-training-site.ts'

const petra: Staff = {
  user: 'petra',
  name: 'Petra Made-up',
  ...trainingPlace,
  roles: ['responder', 'safety-lead'],
  wards: 'all',
}
const practice = { calls: '5', minutes: '10', seed: '7' }

onBoth(({ open }) => {
  const time = movedTime()
  let service: TestService
  beforeAll(async () => {
    service = await startService(await open(), time)
    await makeTrainingSite(service.services.database.db)
  })
  afterAll(() => service.close())

  const get = async (url: string) => (await service.app.inject({ url })).body
  const post = (url: string, fields: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const feed = () => feedTraining(service.services.database.db, service.services.clocks)
  const openAt = (at: { trust: string; site: string }) => openCalls(service.services.database.db, at)

  test('a practice brings its made-up calls to the board of the training site, each once, and none to the live one', async () => {
    service.be(petra)
    expect((await post('/training', practice)).statusCode).toBe(303)
    await post('/training', practice)
    expect(await get('/training')).toContain('5 made-up calls are still to come')
    await Promise.all([feed(), feed()])
    expect(await openAt(trainingPlace)).toHaveLength(1)
    time.pass(minutes(10))
    await feed()
    await feed()
    expect(await openAt(trainingPlace)).toHaveLength(5)
    expect(await openAt(place)).toHaveLength(0)
    const board = await get('/desk')
    expect(board).toContain('Every call here is made up')
    expect(board).toContain('Made-up')
  })

  test('a call of a practice says on its own page that it is one, and is answered like any other', async () => {
    service.be(petra)
    const [call] = await openAt(trainingPlace)
    expect(await get(`/desk/call/${call?.id}`)).toContain('Every call here is made up')
    expect((await post(`/desk/call/${call?.id}/accept`)).statusCode).toBe(303)
  })

  test('whoever is told to telephone is given the number of the hospital, and not the one of the site to practise on', async () => {
    const app = await createApp(service.services)
    const lost = (await app.inject({ url: '/nowhere' })).body
    expect(lost).toContain('Hazel General Hospital:')
    expect(lost).not.toContain('Hazel General Hospital: practice')
    await app.close()
  })

  test('a live board does not say that it is training, and a live site can start no practice', async () => {
    service.be({ ...nia, roles: ['responder', 'safety-lead'] })
    expect(await get('/desk')).not.toContain('made up')
    expect((await post('/training', practice)).statusCode).toBe(409)
    expect(await get('/training')).toContain('This is a live site')
    expect(await openAt(place)).toHaveLength(0)
  })

  test('a number that is none is said, and nothing starts', async () => {
    service.be(petra)
    const answer = await post('/training', { ...practice, calls: 'many' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('1 to 20 calls')
    expect(answer.body).toContain('value="many"')
  })

  test('stopped, no more of them come', async () => {
    service.be(petra)
    await post('/training', { ...practice, seed: '8' })
    await feed()
    const before = (await openAt(trainingPlace)).length
    await post('/training/stop')
    time.pass(minutes(10))
    await feed()
    expect(await openAt(trainingPlace)).toHaveLength(before)
  })
})
