import { utf8 } from './bytes.ts'

/** A text in quoted-printable (RFC 2045): plain letters stay readable, lines have at most 76 characters and end in CRLF. */
export function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => foldLine(utf8(line).map(quote)))
    .join('\r\n')
}

function quote(byte: number, at: number, line: readonly number[]): string {
  const isSpaceAtEnd = (byte === 0x20 || byte === 0x09) && at === line.length - 1
  const isPlain = byte === 0x09 || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d)
  // A full stop alone on a line, or "From " at its start, is changed by some mail servers.
  const isTrap = at === 0 && (byte === 0x2e || byte === 0x46)
  if (isPlain && !isSpaceAtEnd && !isTrap) return String.fromCharCode(byte)
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

function foldLine(quoted: readonly string[]): string {
  const lines: string[] = []
  let line = ''
  for (const piece of quoted) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += piece
  }
  return [...lines, line].join('\r\n')
}
