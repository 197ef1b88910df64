/**
 * The same text, as long, with what stands between quotation marks blanked out. A quotation ends in its own paragraph, or
 * it is none. A single straight mark is an apostrophe as often as not, so it opens nothing.
 */
export function hideQuotes(text: string): string {
  return text.replace(quoted, (words) => {
    const inside = words.slice(1, -1)
    return words.charAt(0) + '\u00b7'.repeat(inside.length) + words.charAt(words.length - 1)
  })
}

const most = 600
const quoted = new RegExp(
  [
    `“[^”\\n]{1,${most}}”`,
    `"[^"\\n]{1,${most}}"`,
    `«[^»\\n]{1,${most}}»`,
    // A curly single mark that opens, and one that closes and is no apostrophe.
    `(?<![\\p{L}\\d])‘[^‘\\n]{1,${most}}?’(?![\\p{L}\\d])`,
  ].join('|'),
  'gu',
)
