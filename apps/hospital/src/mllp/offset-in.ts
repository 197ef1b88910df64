import type { OffsetAt } from '@fresh-eyes/ward/hl7'

const quarter = 15 * 60_000
const mostRemembered = 10_000

/** How far a time zone like "Europe/London" is ahead of UTC at an instant. No zone changes within a quarter of an hour. */
export function offsetIn(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  return (at) => {
    const from = Math.floor(at / quarter) * quarter
    const remembered = known.get(from)
    if (remembered !== undefined) return remembered
    const part = Object.fromEntries(
      format.formatToParts(from).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - from
    if (known.size > mostRemembered) known.clear()
    known.set(from, offset)
    return offset
  }
}
