import { layoutShift, times } from './budgets.ts'
import type { Benchmark, Row } from './row.ts'
import { firstPaint, newPhone, notesOf, type Stage } from './slow-phone.ts'
import { median } from './timing.ts'

const rounds = 5

const pages = {
  'A page of plain text, for comparison': '/robots.txt',
  Home: '/',
  'A long guide page': '/guide/complex-conditions',
  'The chooser': '/choose/england',
  'An empty case': '/case',
} as const

/** How soon a page stands on an old phone that has never been here, and whether anything moves after that. */
export const firstPaints: Benchmark<Stage> = {
  name: 'First paint: processor slowed 4 times, 1.6 Mbit/s, 150 ms, nothing kept from before',
  async run(stage) {
    const rows: Row[] = []
    for (const [what, path] of Object.entries(pages)) {
      const measured = []
      for (let round = 0; round < rounds; round++) measured.push(await openOnce(stage, path))
      const paint = median(measured.map(({ paint }) => paint))
      const floor = rows[0]?.value
      const compared =
        floor === undefined ? {} : { note: `${(paint / floor).toFixed(1)} times the plain text` }
      rows.push({ what, value: paint, unit: 'ms', budget: times.firstPaint, ...compared })
      if (floor === undefined) continue
      const shift = Math.max(...measured.map(({ shift }) => shift))
      rows.push({ what: `${what}: layout shift, worst`, value: shift, unit: 'shift', budget: layoutShift })
    }
    return rows
  },
}

async function openOnce(stage: Stage, path: string): Promise<{ paint: number; shift: number }> {
  const { page, close } = await newPhone(stage, 'poor')
  await page.goto(stage.app.address + path)
  const paint = await firstPaint(page)
  await page.waitForLoadState('networkidle')
  const { shift } = await notesOf(page)
  await close()
  return { paint, shift }
}
