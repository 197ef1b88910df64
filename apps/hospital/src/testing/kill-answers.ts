import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const program = join(import.meta.dirname, 'serve-round.ts')

interface Running {
  address: string
  kill: () => Promise<void>
}

async function start(env: Record<string, string>, port: number): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATABASE_URL: '', TRIAL_FOLDER: '', PORT: String(port), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const address = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).once('line', done)
    child.once('exit', () => fail(new Error('The service stopped before it could be reached.')))
  })
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return { address, kill }
}

export interface Storm {
  /** Keys that the service said it had stored. */
  acknowledged: string[]
  kills: number
  /** How many requests had reached the service and were cut off without an answer: it may have stored them, or not. */
  cut: number
}

/**
 * Sends answers from several devices at once, each again and again with its key until it is acknowledged, while the service is killed
 * at random and started again. `env` says which database; `random` gives numbers from 0 to 1, so that a storm can be told again.
 */
export async function storm(
  env: Record<string, string>,
  { kills, devices, random }: { kills: number; devices: number; random: () => number },
): Promise<Storm> {
  let service = await start(env, 0)
  const port = Number(new URL(service.address).port)
  const { keep } = (await (await fetch(`${service.address}/round/oak/now`)).json()) as {
    keep: { list: string }
  }
  const stays = [...keep.list.matchAll(/data-stay="([^"]+)"/g)].map(([, stay]) => stay ?? '')
  const acknowledged: string[] = []
  let cut = 0
  let over = false

  const device = async (number: number): Promise<void> => {
    for (let at = 0; !over; at++) {
      const key = `storm-device-${number}-answer-${at}`
      while (!(await send(key, stays[(number + at) % stays.length] ?? ''))) await wait(20)
      acknowledged.push(key)
    }
  }
  const send = async (key: string, stay: string): Promise<boolean> => {
    const fields = {
      key,
      stay,
      bed: '1',
      instrument: 'two-questions-bradford',
      version: '1',
      'a.today': 'good',
    }
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/round/oak/answer`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(fields),
        signal: AbortSignal.timeout(5000),
      })
      return answer.ok && ((await answer.json()) as { stored: string }).stored === key
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code !== 'ECONNREFUSED') cut++
      return false
    }
  }

  const all = Promise.all(Array.from({ length: devices }, (_, number) => device(number)))
  for (let kill = 0; kill < kills; kill++) {
    const before = acknowledged.length
    while (acknowledged.length < before + devices) await wait(5)
    await wait(random() * 200)
    await service.kill()
    service = await start(env, port)
  }
  over = true
  await all
  await service.kill()
  return { acknowledged, kills, cut }
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
