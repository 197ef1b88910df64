/** A text in the bytes of UTF-8. Halves of a character have to be gone already (clean). */
export function utf8(text: string): number[] {
  return [...encodeURIComponent(text).matchAll(/%(..)|[^%]/g)].map(([one, hex]) =>
    hex === undefined ? one.charCodeAt(0) : parseInt(hex, 16),
  )
}

/** Bytes as base64, on one line. */
export function base64(bytes: ArrayLike<number>): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const bits = (one << 16) | (two << 8) | three
    const four = [bits >> 18, (bits >> 12) & 63, (bits >> 6) & 63, bits & 63].map(
      (six) => alphabet[six] ?? '',
    )
    const left = bytes.length - at
    text += four.slice(0, left < 3 ? left + 1 : 4).join('') + '='.repeat(Math.max(0, 3 - left))
  }
  return text
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
