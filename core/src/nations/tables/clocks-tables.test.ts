import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bankHolidaysFrom, type CalendarFile, type Day, type Division } from '../../calendar/index.ts'
import type { Clock, Standing } from '../../clocks/index.ts'
import type { NationId } from '../../routes/index.ts'
import { englandClocks } from '../england/clocks/index.ts'
import { northernIrelandClocks } from '../northern-ireland/clocks/index.ts'
import { scotlandClocks } from '../scotland/clocks/index.ts'
import { allClocks, ukClocks } from '../uk/clocks/index.ts'
import { walesClocks } from '../wales/clocks/index.ts'
import { clockRow } from './clocks-row.ts'

interface Table {
  nation: NationId
  division: Division
  clocks: readonly Clock[]
  /** The last day of older rules, where there are any. */
  lastOldDay: Day[]
}

const tables: Table[] = [
  { nation: 'england', division: 'england-and-wales', clocks: englandClocks, lastOldDay: [] },
  { nation: 'scotland', division: 'scotland', clocks: scotlandClocks, lastOldDay: [] },
  { nation: 'wales', division: 'england-and-wales', clocks: walesClocks, lastOldDay: ['2026-03-31'] },
  {
    nation: 'northern-ireland',
    division: 'northern-ireland',
    clocks: northernIrelandClocks,
    lastOldDay: ['2025-12-31'],
  },
]

const standings = ['uk', ...tables.map(({ nation }) => nation)].flatMap((place) => {
  const file = new URL(`../../../../content/nations/${place}/clocks.yaml`, import.meta.url)
  const clocks = parse(readFileSync(file, 'utf8')) as { periods: ({ fact: string } & Standing)[] }[]
  return clocks.flatMap(({ periods }) => periods)
})

/** A Friday before a Scottish holiday, a day before a long weekend, and a leap day. */
const days: Day[] = ['2026-11-27', '2026-12-24', '2028-02-29']

describe('the approved table of clocks', () => {
  it.each(tables)(
    'of $nation holds every clock of that nation and of the whole UK, and nothing else',
    async (table) => {
      const clocks = [...table.clocks, ...ukClocks]
      const written = writeTable(clocks, table)
      expect(new Set(idsIn(written))).toEqual(new Set(clocks.map(({ id }) => id)))
      expect(idsIn(written)).toHaveLength(clocks.length * (days.length + table.lastOldDay.length))
      await expect(written).toMatchFileSnapshot(`./clocks-${table.nation}.txt`)
    },
  )

  it('reaches every clock we hold in one of the four', () => {
    const reached = new Set([...ukClocks, ...tables.flatMap(({ clocks }) => clocks)])
    expect(allClocks.filter((clock) => !reached.has(clock))).toEqual([])
    expect(reached.size).toBe(allClocks.length)
  })

  // A missing file would be written anew without a word, and nobody would have read it.
  it.skipIf(process.env.ACCEPT)('is there for each nation, and for nothing else', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^clocks-.*\.txt$/.test(name))
    expect(files.sort()).toEqual(tables.map(({ nation }) => `clocks-${nation}.txt`).sort())
  })
})

function writeTable(clocks: readonly Clock[], { division, lastOldDay }: Table): string {
  const holidays = holidaysOf(division)
  const starts = [...lastOldDay, ...days]
  const rowsOf = (clock: Clock) => starts.map((day) => clockRow(clock, day, holidays, standingOf))
  return `${clocks.map((clock) => rowsOf(clock).join('\n')).join('\n\n')}\n`
}

function idsIn(table: string): string[] {
  return table.split('\n').flatMap((row) => row.split(' ')[0] || [])
}

/** What content/ says of a period's standing. A clock with no words is a mistake that clocks-and-content.test.ts explains. */
function standingOf(fact: string): Standing {
  const found = standings.find((period) => period.fact === fact)
  if (!found) throw new Error(`content/nations/ has no words for ${fact}.`)
  return found
}

function holidaysOf(division: Division) {
  const file = new URL(`../../../../content/calendars/${division}.yaml`, import.meta.url)
  return bankHolidaysFrom(parse(readFileSync(file, 'utf8')) as CalendarFile)
}
