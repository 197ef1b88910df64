/** The signs that a message is written with. */
export interface Separators {
  fieldSeparator: string
  componentSeparator: string
  repetitionSeparator: string
  escapeCharacter: string
  subcomponentSeparator: string
}

const highlights = new Set(['H', 'N'])

/**
 * Undoes the escapes of a text: the five signs, line breaks, and bytes written in hex. Highlighting is taken off. What is no escape
 * that we know, or is never closed, stays as it came, so that nobody reads a text that we made up.
 */
export function unescapeText(text: string, separators: Separators): string {
  const { escapeCharacter } = separators
  if (!text.includes(escapeCharacter)) return text
  const parts = text.split(escapeCharacter)
  let said = parts[0] ?? ''
  for (let n = 1; n < parts.length; n++) {
    const inside = parts[n] ?? ''
    const plain = n + 1 < parts.length ? unescapeOne(inside, separators) : undefined
    if (plain === undefined) said += escapeCharacter + inside
    else said += plain + (parts[++n] ?? '')
  }
  return said
}

function unescapeOne(inside: string, separators: Separators): string | undefined {
  if (highlights.has(inside)) return ''
  if (inside === 'F') return separators.fieldSeparator
  if (inside === 'S') return separators.componentSeparator
  if (inside === 'T') return separators.subcomponentSeparator
  if (inside === 'R') return separators.repetitionSeparator
  if (inside === 'E') return separators.escapeCharacter
  if (/^\.(br|sp\d*)$/.test(inside)) return '\n'
  if (/^X([0-9A-Fa-f]{2})+$/.test(inside)) return fromHex(inside.slice(1))
  return undefined
}

function fromHex(hex: string): string {
  const codes = hex.match(/../g) ?? []
  return codes.map((code) => String.fromCharCode(parseInt(code, 16))).join('')
}

/** Escapes a text for a field of an answer of ours, which uses the usual signs. Line breaks become spaces. */
export function escapeText(text: string): string {
  const codes: Record<string, string> = { '|': 'F', '^': 'S', '&': 'T', '~': 'R', '\\': 'E' }
  // Whatever could end a segment or a frame is taken out.
  const safe = text.replace(/[\u0000-\u001F\u007F]+/g, ' ')
  return safe.replace(/[|^&~\\]/g, (sign) => `\\${codes[sign]}\\`)
}
