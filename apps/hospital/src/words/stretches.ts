import { monthAfter, monthName, stretchOf, type Stretch } from './months.ts'

/** A stretch of time that groups are counted in, by its first month, like "2026-10". */
export interface NamedStretch extends Stretch {
  id: string
  name: string
}

const monthsIn = { quarter: 3, year: 12 }
const quarterBegins = ['01', '04', '07', '10']
const yearBegins = ['04']

/** The stretches that are over, the newest first: quarters, or years from April. `thisMonth` is like "2026-11". */
export function stretchesOver(
  kind: 'quarter' | 'year',
  thisMonth: string,
  timeZone: string,
  most: number,
): NamedStretch[] {
  const begins = kind === 'quarter' ? quarterBegins : yearBegins
  const length = monthsIn[kind]
  let first = thisMonth
  while (!begins.includes(first.slice(5))) first = monthAfter(first, -1)
  return Array.from({ length: most }, (_, at) => {
    const id = monthAfter(first, -length * (at + 1))
    const last = monthAfter(id, length - 1)
    return { id, name: `${monthName(id)} to ${monthName(last)}`, ...stretchOf(id, timeZone, length) }
  })
}
