/**
 * What a trust says of small numbers: its own rule. No national one was read, so none is built in, and until a trust has said
 * its own no group is shown.
 */
export interface SuppressionRule {
  /** Fewer people than this are shown as "fewer than". A whole number of at least 3. */
  hideUnder: number
  /** Whether "none" is hidden with them. */
  hideZero: boolean
  /** The other numbers are rounded to the nearest of this; 1 leaves them as they are. */
  roundTo: number
}

/** How many people are in a group. */
export interface Cell {
  id: string
  count: number
}

/** The same as it may be shown: null is "fewer than", or none when that is hidden as well. */
export interface ShownCell {
  id: string
  count: number | null
}

/** Groups as they may be shown, beside a total that everyone may know; or nothing, when any part would give someone away. */
export type Suppressed = { kind: 'shown'; cells: ShownCell[] } | { kind: 'too-few' }

interface Range {
  least: number
  most: number
}

/**
 * Hides small numbers and rounds the others; and shows nothing at all when somebody who knows the total and this rule could work
 * a hidden number out. To hide the next smallest number as well, as is often done, gives numbers away by the choice of which:
 * the test that tries every table found it.
 */
export function suppress(cells: readonly Cell[], rule: SuppressionRule): Suppressed {
  const shown = cells.map(({ id, count }) => ({
    id,
    count: isSmall(count, rule) ? null : rounded(count, rule),
  }))
  const ranges = shown.map(({ count }) => rangeOf(count, rule))
  const total = sum(cells.map(({ count }) => count))
  const [least, most] = [sum(ranges.map((range) => range.least)), sum(ranges.map((range) => range.most))]
  const isKnown = ranges.some((range, at) => {
    if (shown[at]?.count !== null) return false
    const low = Math.max(range.least, total - (most - range.most))
    const high = Math.min(range.most, total - (least - range.least))
    return low >= high
  })
  return isKnown ? { kind: 'too-few' } : { kind: 'shown', cells: shown }
}

const isSmall = (count: number, { hideUnder, hideZero }: SuppressionRule): boolean =>
  count < hideUnder && (hideZero || count > 0)

/** A number that is large enough is never rounded into one that is not. */
const rounded = (count: number, { roundTo, hideUnder }: SuppressionRule): number =>
  count === 0 ? 0 : Math.max(Math.ceil(hideUnder / roundTo) * roundTo, Math.round(count / roundTo) * roundTo)

/** What a number can be, for someone who sees how it is shown. */
function rangeOf(count: number | null, rule: SuppressionRule): Range {
  const { hideUnder, hideZero, roundTo } = rule
  if (count === null) return { least: hideZero ? 0 : 1, most: hideUnder - 1 }
  if (count === 0) return { least: 0, most: 0 }
  const near = Array.from({ length: 2 * roundTo + 1 }, (_, at) => count - roundTo + at)
  const could = near.filter((each) => each >= hideUnder && rounded(each, rule) === count)
  return { least: could[0] ?? count, most: could.at(-1) ?? count }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
