import type { Standing } from '../clocks/index.ts'

/** The standing of every period, by its fact, from the words of clocks as content/ has them. */
export function standingsOf(
  clocks: Readonly<Record<string, readonly (Standing & { fact: string })[]>>,
): Readonly<Record<string, Standing>> {
  return Object.fromEntries(
    Object.values(clocks)
      .flat()
      .map(({ fact, status, showAs }) => [fact, { status, showAs }]),
  )
}
