import type { Turn } from '@fresh-eyes/ward/question'

/** One shift of a ward, as the trust set it: it lasts until the next one begins. */
export interface Shift {
  name: string
  /** Like "07:30", where the site is. */
  from: string
  asks: boolean
}

const hour = 60 * 60_000
const day = 24 * hour

/** The shifts of a ward that overlap a stretch of time, in order. Days when the clocks change are as long as they are. */
export function turnsBetween(shifts: readonly Shift[], timeZone: string, from: number, to: number): Turn[] {
  const inOrder = shifts.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const starts: { at: number; shift: Shift }[] = []
  for (let noon = from - 2 * day; noon <= to + 2 * day; noon += day) {
    const date = dateIn(timeZone, noon)
    for (const shift of inOrder) starts.push({ at: instantAt(date, shift.from, timeZone), shift })
  }
  const once = starts
    .toSorted((one, other) => one.at - other.at)
    .filter(
      ({ at, shift }, place, all) =>
        place === 0 || at !== all[place - 1]?.at || shift !== all[place - 1]?.shift,
    )
  return once.flatMap(({ at, shift }, place) => {
    const next = once[place + 1]
    if (!next || next.at <= from || at >= to) return []
    return [{ name: shift.name, from: at, to: next.at, asks: shift.asks }]
  })
}

/** The shift that an instant is in. */
export function turnAt(shifts: readonly Shift[], timeZone: string, at: number): Turn {
  const turn = turnsBetween(shifts, timeZone, at, at + 1).at(0)
  if (!turn) throw new Error('A ward has at least one shift, so that every moment is in one.')
  return turn
}

/** Something that is wrong with the shifts of a form, at a field like "name-0" or "from-1", or at all of them: "shifts". */
export interface ShiftWrong {
  problem: 'no-shifts' | 'no-name' | 'time-not-a-time' | 'same-time-twice' | 'nobody-is-asked'
  field: string
}

/** What is wrong with the shifts of a form, in order. */
export function checkShifts(shifts: readonly Shift[]): ShiftWrong[] {
  if (shifts.length === 0) return [{ problem: 'no-shifts', field: 'shifts' }]
  const wrong = shifts.flatMap(({ name, from }, at): ShiftWrong[] => {
    const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(from)
    const isFirst = shifts.findIndex((each) => each.from === from) === at
    return [
      ...(name === '' ? [{ problem: 'no-name', field: `name-${at}` } as const] : []),
      ...(isTime ? [] : [{ problem: 'time-not-a-time', field: `from-${at}` } as const]),
      ...(isTime && !isFirst ? [{ problem: 'same-time-twice', field: `from-${at}` } as const] : []),
    ]
  })
  return shifts.some(({ asks }) => asks) ? wrong : [...wrong, { problem: 'nobody-is-asked', field: 'shifts' }]
}

interface LocalDate {
  year: number
  month: number
  day: number
}

function dateIn(timeZone: string, at: number): LocalDate {
  const { year, month, day } = partsIn(timeZone, at)
  return { year, month, day }
}

/** The instant of a time of day on a date. One that the clocks leave out is taken an hour later, as clocks are. */
function instantAt({ year, month, day }: LocalDate, time: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wanted = Date.UTC(year, month - 1, day, hours, minutes)
  const first = wanted - offsetAt(timeZone, wanted)
  return wanted - offsetAt(timeZone, first)
}

function offsetAt(timeZone: string, at: number): number {
  const { year, month, day, hours, minutes, seconds } = partsIn(timeZone, at)
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) - Math.floor(at / 1000) * 1000
}

function partsIn(
  timeZone: string,
  at: number,
): LocalDate & { hours: number; minutes: number; seconds: number } {
  const parts = formatOf(timeZone).formatToParts(at)
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value)
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hours: read('hour'),
    minutes: read('minute'),
    seconds: read('second'),
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}
