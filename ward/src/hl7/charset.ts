/** How the bytes of a message become text: the name that a decoder knows, and whether the sender's own word for it was used. */
export interface Charset {
  decoder: 'utf-8' | 'windows-1252' | 'iso-8859-15'
  /** False when the sender named none, or one that we do not read: the bytes then say what they can be. */
  named: boolean
}

const names: Record<string, Charset['decoder']> = {
  'UNICODE UTF-8': 'utf-8',
  UNICODE: 'utf-8',
  'UTF-8': 'utf-8',
  '8859/1': 'windows-1252',
  '8859/15': 'iso-8859-15',
}

/**
 * The charset of a message, from MSH-18 in the first of its bytes read as Latin letters. A sender that says ASCII, or nothing, and
 * sends an accent all the same is usual: then UTF-8 where the bytes are UTF-8, else Windows letters, and it is not "named".
 */
export function charsetOf(firstBytes: string, isUtf8: boolean): Charset {
  const separator = firstBytes.charAt(3)
  const [header = ''] = firstBytes.split(/[\r\n]/, 1)
  const said = header.split(separator)[17]?.split('~', 1)[0]?.trim().toUpperCase() ?? ''
  const named = names[said]
  // A sender that says UTF-8 and sends other bytes is believed by its bytes: an admission is not refused for an accent.
  if (named === undefined || (named === 'utf-8' && !isUtf8)) {
    return { decoder: isUtf8 ? 'utf-8' : 'windows-1252', named: false }
  }
  return { decoder: named, named: true }
}
