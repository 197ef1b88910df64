import type { Page } from 'playwright-core'
import { goTheWay, shortestWay, startLetter } from '../journeys/weights/ways-through.ts'
import { layoutShift, times } from './budgets.ts'
import { tapRow, type Benchmark, type Row } from './row.ts'
import { newPhone, notesOf, type Notes, type Stage } from './slow-phone.ts'

const rounds = 3

/** Whether every tap and key in the chooser and in a letter is answered at once, and whether anything moves by itself. */
export const tapsAnswered: Benchmark<Stage> = {
  name: 'Taps: processor slowed 4 times, 1.6 Mbit/s, 150 ms',
  async run(stage) {
    const seen: Record<string, Notes>[] = []
    for (let round = 0; round < rounds; round++) seen.push(await oneVisit(stage))
    return [chooser, letter, ownCase].flatMap((page): Row[] => {
      const notes = seen.flatMap((visit) => visit[page] ?? [])
      const shift = Math.max(...notes.map((each) => each.shift))
      return [
        tapRow(
          `${page}: slowest`,
          notes.map(({ taps }) => taps),
          times.tapAnswered,
        ),
        { what: `${page}: layout shift, worst`, value: shift, unit: 'shift', budget: layoutShift },
      ]
    })
  },
}

const chooser = 'The chooser, every answer up to the way'
const letter = 'The letter, every key (it is written anew)'
const ownCase = 'The case, with a letter begun'

async function oneVisit(stage: Stage): Promise<Record<string, Notes>> {
  const { page, close } = await newPhone(stage, 'poor')
  const visit: Record<string, Notes> = {}
  await page.goto(`${stage.app.address}/choose/england`)
  await page.waitForLoadState('networkidle')
  await goTheWay(page, shortestWay('england', 'second-opinion-through-gp'))
  visit[chooser] = await settled(page)
  await startLetter(page)
  await page.goto(`${stage.app.address}/case/letter`)
  await page.locator('.sheet').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.locator('#said').focus()
  for (const key of 'They said it is stress.') {
    await page.keyboard.press(key)
    await page.waitForTimeout(80)
  }
  visit[letter] = await settled(page)
  await page.goto(`${stage.app.address}/case`)
  await page.locator('#now').waitFor()
  await page.waitForLoadState('networkidle')
  await page.getByRole('textbox').first().tap()
  visit[ownCase] = await settled(page)
  await close()
  return visit
}

async function settled(page: Page): Promise<Notes> {
  await page.waitForTimeout(800)
  return notesOf(page)
}
