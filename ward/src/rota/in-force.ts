import type { Instant } from '../instant/index.ts'
import type { Published, Shift } from './rota.ts'

/**
 * The shifts that hold, of every version that was published: at each instant those of the newest version that covers it. Shifts of
 * one person in one role that meet are one shift, so that midnight and a new version end nobody's shift. Oldest first.
 */
export function inForce(versions: readonly Published[]): Shift[] {
  const newestFirst = [...versions].sort((one, two) => two.version - one.version)
  const taken: { from: Instant; until: Instant }[] = []
  const shifts: Shift[] = []
  for (const { from, until, shifts: published } of newestFirst) {
    for (const shift of published) shifts.push(...outside(shift, taken))
    taken.push({ from, until })
  }
  return joinUp(shifts)
}

/** What is left of a shift outside the times that newer versions cover. */
function outside(shift: Shift, taken: readonly { from: Instant; until: Instant }[]): Shift[] {
  let left = [shift]
  for (const { from, until } of taken) {
    left = left.flatMap((part) =>
      [
        { ...part, until: Math.min(part.until, from) },
        { ...part, from: Math.max(part.from, until) },
      ].filter((piece) => piece.from < piece.until),
    )
  }
  return left
}

function joinUp(shifts: readonly Shift[]): Shift[] {
  const joined: Shift[] = []
  const open = new Map<string, Shift>()
  for (const shift of [...shifts].sort((one, two) => one.from - two.from)) {
    const key = JSON.stringify([shift.role, shift.contact])
    const before = open.get(key)
    if (before && shift.from <= before.until) before.until = Math.max(before.until, shift.until)
    else {
      const fresh = { ...shift }
      open.set(key, fresh)
      joined.push(fresh)
    }
  }
  return joined
}

/** Who holds a role at an instant. Two may; nobody is a gap. */
export function holdersAt(shifts: readonly Shift[], role: string, at: Instant): Shift[] {
  return shifts.filter((shift) => shift.role === role && shift.from <= at && at < shift.until)
}

/** A time in which nobody holds a role. */
export interface Gap {
  role: string
  from: Instant
  until: Instant
}

/** Every time between two instants in which one of the roles is nobody's. A rota with any is refused (hazard H03). */
export function gapsOf(
  shifts: readonly Shift[],
  roles: readonly string[],
  from: Instant,
  until: Instant,
): Gap[] {
  return [...new Set(roles)].flatMap((role) => {
    const gaps: Gap[] = []
    let covered = from
    const mine = shifts.filter((shift) => shift.role === role).sort((one, two) => one.from - two.from)
    for (const shift of mine) {
      if (shift.from >= until) break
      if (shift.from > covered) gaps.push({ role, from: covered, until: shift.from })
      covered = Math.max(covered, shift.until)
    }
    if (covered < until) gaps.push({ role, from: covered, until })
    return gaps
  })
}

/**
 * What would be nobody's if a version were published over those before it. From the moment it is published when a rota holds then,
 * else from the first moment that any covers, to the last: so a new version can neither open a gap before it nor leave one behind.
 */
export function gapsIfPublished(
  before: readonly Published[],
  next: Published,
  roles: readonly string[],
  now: Instant,
): Gap[] {
  const all = [...before, next]
  const open = all.filter(({ until }) => until > now)
  const first = Math.max(now, Math.min(...open.map(({ from }) => from)))
  const last = Math.max(...open.map(({ until }) => until))
  return open.length === 0 ? [] : gapsOf(inForce(all), roles, first, last)
}
