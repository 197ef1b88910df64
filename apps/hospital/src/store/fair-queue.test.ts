import { expect, test } from 'vitest'
import { FairQueue } from './fair-queue.ts'

const settle = () => new Promise((done) => setImmediate(done))

test('lets so many in at once and no more', async () => {
  const queue = new FairQueue(2, 10)
  const inside: string[] = []
  for (const each of ['a', 'b', 'c']) void queue.enter('one').then(() => inside.push(each))
  await settle()
  expect(inside).toEqual(['a', 'b'])
})

test('one address that asks a thousand times does not stand before another’s first', async () => {
  const queue = new FairQueue(1, Infinity)
  const order: string[] = []
  const ask = async (group: string, name: string): Promise<void> => {
    const leave = await queue.enter(group)
    order.push(name)
    await settle()
    leave?.()
  }
  const all = [ask('held', 'first')]
  for (let each = 0; each < 1000; each++) all.push(ask('flood', 'flood'))
  all.push(ask('daughter', 'daughter'))
  await Promise.all(all)
  expect(order.indexOf('daughter')).toBeLessThan(4)
  expect(order).toHaveLength(1002)
})

test('turns away who comes when too many wait, and lets others in again after', async () => {
  const queue = new FairQueue(1, 1)
  const leave = await queue.enter('a')
  const second = queue.enter('a')
  expect(await queue.enter('b')).toBeUndefined()
  leave?.()
  expect(await second).toBeTypeOf('function')
})

test('a place given up twice is one place', async () => {
  const queue = new FairQueue(1, 10)
  const leave = await queue.enter('a')
  leave?.()
  leave?.()
  await queue.enter('a')
  let inside = false
  void queue.enter('a').then(() => (inside = true))
  await settle()
  await settle()
  expect(inside).toBe(false)
})
