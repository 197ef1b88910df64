/** Numbers from a seed, the same each time: a round that failed can be run again. */
export function chances(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const nasty = [0x00, 0x0a, 0x0b, 0x0d, 0x1c, 0x22, 0x26, 0x5c, 0x5e, 0x7c, 0x7e, 0x80, 0xc3, 0xff]

/** Spoils a message in one to four ways: a byte changed, taken out or put in, a piece doubled or moved, the end cut off. */
export function mutate(message: Buffer, chance: (below: number) => number): Buffer {
  let spoilt: Buffer = Buffer.from(message)
  for (let times = 1 + chance(4); times > 0; times--) spoilt = mutateOnce(spoilt, chance)
  return spoilt
}

function mutateOnce(bytes: Buffer, chance: (below: number) => number): Buffer {
  const at = chance(bytes.length + 1)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  const sign = Buffer.of(nasty[chance(nasty.length)] ?? 0)
  const length = chance(20)
  switch (chance(6)) {
    case 0:
      return Buffer.concat([before, sign, after.subarray(1)])
    case 1:
      return Buffer.concat([before, after.subarray(length)])
    case 2:
      return Buffer.concat([before, sign, after])
    case 3:
      return Buffer.concat([before, after.subarray(0, length), after])
    case 4:
      return Buffer.concat([after, before])
    default:
      return before
  }
}
