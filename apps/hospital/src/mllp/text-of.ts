import { charsetOf } from '@fresh-eyes/ward/hl7'

/** The bytes of a message as text, in the charset that it names or that its bytes can be. NUL, which no database keeps, is replaced. */
export function textOf(bytes: Uint8Array): string {
  const first = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000))
  const { decoder } = charsetOf(first, isUtf8(bytes))
  return new TextDecoder(decoder).decode(bytes).replaceAll('\0', '\uFFFD')
}

const strict = new TextDecoder('utf-8', { fatal: true })

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}
