import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { TestBrowser } from '../apps/hospital/src/testing/browser.ts'
import { startWard, type WardServer } from './ward-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-ward-'))
const running: WardServer[] = []
afterAll(async () => {
  await Promise.all(running.map((ward) => ward.stop()))
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<WardServer> {
  const ward = await startWard(0, { TRIAL_FOLDER: join(folder, 'ward'), NODE_ENV: '' })
  if (!ward) throw new Error('The ward service did not start.')
  running.push(ward)
  return ward
}

test('the trial takes a call with nothing set up, lets a made-up nurse sign in and accept it, and has it still when it is started again', async () => {
  const first = await start()
  const daughter = new TestBrowser()
  const key =
    /name="key" value="([^"]+)"/.exec((await daughter.get(`${first.address}/oak?bed=4`)).body)?.[1] ?? ''
  const sent = await daughter.post(`${first.address}/oak`, { key, bed: '4' })
  expect(sent.body).toContain('We have your call')

  const nurse = new TestBrowser()
  const picking = await nurse.get(`${first.address}/desk`)
  expect(picking.body).toContain('Who do you want to be?')
  const desk = await nurse.post(picking.url, { person: 'nia' })
  expect(desk.url.href).toBe(`${first.address}/desk`)
  expect(desk.body).toContain('Oak ward, bed 4')
  const accept = /\/desk\/call\/[0-9a-f-]{36}\/accept/.exec(desk.body)?.[0] ?? ''
  await nurse.post(first.address + accept)
  await first.stop()
  await expect(fetch(first.address)).rejects.toThrow()

  const second = await start()
  const after = await new TestBrowser().get(`${second.address}${sent.url.pathname}`)
  expect(after.body).toContain('critical care outreach team')
  // Whoever was signed in is so still: the cookie is for the machine, whatever the port.
  expect((await nurse.get(`${second.address}/desk`)).body).toContain('Accepted')
})
