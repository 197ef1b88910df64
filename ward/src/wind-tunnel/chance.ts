/** Chance that can be had again: the same seed gives the same numbers, from 0 up to but not 1. */
export type Chance = () => number

/**
 * A stream of chance from a seed and a name. Streams of different names do not disturb each other: one nurse more changes nobody's
 * arrival, so two plans can be compared on the same calls. Mulberry32, over a hash of both (FNV-1a, 32 bits): for simulations, never for secrets.
 */
export function chanceOf(seed: number, name = ''): Chance {
  let state = 2_166_136_261
  for (const letter of `${seed} ${name}`) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A time to the next of things that come by themselves, `perUnit` of them in one unit of time on average. */
export function untilNext(chance: Chance, perUnit: number): number {
  return -Math.log(1 - chance()) / perUnit
}

/**
 * A length of time whose middle one is `median`, and which one in ten passes at `ninetieth`: lengths of visits lean to the long side.
 * A lognormal, by the polar method of Box and Muller; always above nothing.
 */
export function lengthOf(
  chance: Chance,
  { median, ninetieth }: { median: number; ninetieth: number },
): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  const ninetiethOfNormal = 1.281552
  return median * Math.exp((normal * Math.log(ninetieth / median)) / ninetiethOfNormal)
}

/** One of several, each as likely as the others. Throws when there is none. */
export function oneOf<Value>(chance: Chance, values: readonly Value[]): Value {
  const value = values[Math.floor(chance() * values.length)]
  if (value === undefined) throw new Error('There is nothing to choose from.')
  return value
}
