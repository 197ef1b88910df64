const mostBeds = 100
const longest = 12

/**
 * Reads beds as someone types them: "1-6, 8, Side room 1" is 1, 2, 3, 4, 5, 6, 8 and Side room 1. Each once, in their order, and
 * at most a hundred.
 */
export function readBeds(text: string): string[] {
  const beds = text.split(/[,;\n]/).flatMap((part) => {
    const bed = part.trim().slice(0, longest).trim()
    const range = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(bed)
    const [from, to] = [Number(range?.[1]), Number(range?.[2])]
    if (!range || to < from) return bed === '' ? [] : [bed]
    return Array.from({ length: Math.min(to - from + 1, mostBeds) }, (_, at) => String(from + at))
  })
  return [...new Set(beds)].slice(0, mostBeds)
}
