/**
 * Something that was typed, in quotes, fit to be printed: cut at 60 characters, and with every character that could move a
 * cursor, change a colour or turn the line round written out.
 */
export function quote(typed: string): string {
  const cut = [...typed.slice(0, 200)]
  const shown = cut.slice(0, 60).join('')
  const safe = shown.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return `"${safe}${cut.length > 60 ? '…' : ''}"`
}

/** A line that a reader may see: without the characters that drive a terminal, which a file from elsewhere can hold. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : ''))
}
