import england from '@fresh-eyes/content/england-holidays'
import northernIreland from '@fresh-eyes/content/northern-ireland-holidays'
import scotland from '@fresh-eyes/content/scotland-holidays'
import { addDays } from '@fresh-eyes/core/calendar'
import { countClock } from '@fresh-eyes/core/clocks'
import { allClocks, nations } from '@fresh-eyes/core/nations'
import { chooseRoute, everyWay, nationIds, type Answers } from '@fresh-eyes/core/routes'
import type { Benchmark } from './row.ts'
import { perSecond } from './timing.ts'

const holidays = [england, scotland, northernIreland]

/** How quickly it decides: which way to go, and which day something is due. */
export const decisions: Benchmark = {
  name: 'Deciding',
  async run() {
    const asked = nationIds.flatMap((nation) =>
      everyWay(nations[nation].routes)
        .filter((_, n) => n % 20 === 0)
        .map(({ path }) => ({ here: nations[nation].routes, answers: answersOf(path) })),
    )
    const clocks = allClocks.flatMap((clock) => {
      const days = holidays.find(
        ({ division }) => clock.calendar === 'nation-of-the-body' || clock.calendar === division,
      )
      return days ? [{ clock, days }] : []
    })
    const starts = Array.from({ length: 20 }, (_, n) => addDays('2026-01-05', n * 17))
    return [
      {
        what: 'Ways chosen, with why and why not each other',
        value: perSecond(asked.length, () =>
          asked.forEach(({ here, answers }) => chooseRoute(here, answers)),
        ),
        unit: 'a second' as const,
        note: `${asked.length} ways of four nations`,
      },
      {
        what: 'Clocks counted, with the days skipped',
        value: perSecond(clocks.length * starts.length, () => {
          for (const { clock, days } of clocks) for (const start of starts) countClock(clock, start, days)
        }),
        unit: 'a second' as const,
        note: `${clocks.length} clocks from ${starts.length} days`,
      },
    ]
  },
}

function answersOf(path: readonly { question: string; answer: string }[]): Answers {
  return Object.fromEntries(path.map(({ question, answer }) => [question, answer]))
}
