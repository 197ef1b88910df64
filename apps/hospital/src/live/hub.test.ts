import { expect, it, onTestFinished } from 'vitest'
import { startClocks } from '../store/clocks.ts'
import { drawAgain } from '../store/draw-again.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { Hub, type Snapshot } from './hub.ts'

const beatEvery = 100

onBoth(({ open }) => {
  /** A hub of its own, and a board that says how often it was drawn. */
  async function aHub() {
    const database = await open()
    await makeWard(database.db)
    const hub = new Hub(database, await startClocks(database.db), beatEvery)
    await hub.start()
    onTestFinished(async () => {
      await hub.close()
      await database.close()
    })
    let drawn = 0
    const draw = async (): Promise<Snapshot> => ({ seq: ++drawn, at: 0, html: '' })
    const happens = () => drawAgain(database.db, place)
    return { hub, draw, happens }
  }
  const untilSo = (isSo: () => boolean) => expect.poll(isSo, { timeout: 10_000 }).toBe(true)

  it('tells every screen of a site what happened, however many there are', async () => {
    const { hub, draw, happens } = await aHub()
    const screens = Array.from({ length: 130 }, (): number[] => [])
    for (const seen of screens)
      await hub.watch('queue', place, draw, { shows: ({ seq }) => seen.push(seq), beats: () => undefined })
    const before = Math.max(...screens.flat())
    await happens()
    await untilSo(() => screens.every((seen) => (seen.at(-1) ?? 0) > before))
    const inOrder = screens.every((seen) => seen.every((seq, at) => at === 0 || seq > (seen[at - 1] ?? 0)))
    expect(inOrder).toBe(true)
  })

  it('shows a screen that joins while it is drawn what happened meanwhile', async () => {
    const { hub, happens } = await aHub()
    const seen: number[] = []
    let goOn: () => void = () => undefined
    let drawn = 0
    const slowly = async (): Promise<Snapshot> => {
      const seq = ++drawn
      if (seq === 1) await new Promise<void>((done) => (goOn = done))
      return { seq, at: 0, html: '' }
    }
    const watching = hub.watch('queue', place, slowly, {
      shows: ({ seq }) => seen.push(seq),
      beats: () => undefined,
    })
    await untilSo(() => drawn === 1)
    await happens()
    // What happened must have been heard before the first drawing ends.
    await new Promise((done) => setTimeout(done, 300))
    goOn()
    await watching
    await untilSo(() => seen.at(-1) === 2)
  })

  it('says no more beats when a screen could not be told, and draws it again', async () => {
    const { hub, draw, happens } = await aHub()
    const [seen, beats]: [number[], number[]] = [[], []]
    let breaks = false
    await hub.watch('queue', place, draw, {
      shows: ({ seq }) => {
        if (breaks) throw new Error('The line is gone.')
        seen.push(seq)
      },
      beats: ({ seq }) => beats.push(seq),
    })
    breaks = true
    await happens()
    await new Promise((done) => setTimeout(done, beatEvery * 5))
    expect(beats.filter((seq) => seq > (seen.at(-1) ?? 0))).toEqual([])
    breaks = false
    await untilSo(() => (seen.at(-1) ?? 0) > 1)
  })
})
