import { IV_LENGTH, TAG_LENGTH } from './aes-gcm.ts'
import { joinBytes, type Bytes } from './bytes.ts'
import { NAME_LENGTH } from './keys.ts'

/**
 * How a sealed record lies in its bytes, format 1:
 *
 *     4  "FESR"                       what this is
 *     2  format number, big-endian    a reader that knows less refuses, and says so
 *     1  0 plain, 1 deflated          how the content was packed before it was sealed
 *    16  name of the key
 *     2  length of the label, big-endian
 *     n  label, UTF-8
 *    12  the fresh number (IV)
 *     m  content, sealed, with its 16-byte tag
 *
 * Everything before the IV is bound: changing one bit of it makes the seal fail.
 */
export const FORMAT = 1

export type Packing = 'plain' | 'deflated'

/** A record taken apart. Nothing in it has been proved yet. */
export interface SealedParts {
  packing: Packing
  keyName: Bytes
  label: string
  bound: Bytes
  iv: Bytes
  content: Bytes
}

/** Everything before the IV. The label must be shorter than 65,536 bytes. */
export function writeHeader(packing: Packing, keyName: Bytes, label: string): Bytes {
  const labelBytes = new TextEncoder().encode(label)
  if (labelBytes.length > 0xffff) throw new RangeError('A label of a sealed record is under 65,536 bytes.')
  const header = joinBytes(MAGIC, new Uint8Array(3), keyName, new Uint8Array(2), labelBytes)
  const view = new DataView(header.buffer)
  view.setUint16(4, FORMAT)
  view.setUint8(6, packing === 'deflated' ? 1 : 0)
  view.setUint16(LABEL_AT - 2, labelBytes.length)
  return header
}

/** Takes a record apart, or says why it cannot: not one of ours, made by a newer format, or cut short. */
export function readSealed(bytes: Bytes): SealedParts | 'foreign' | 'newer-format' | 'damaged' {
  if (bytes.length < 6 || MAGIC.some((byte, at) => byte !== bytes[at])) return 'foreign'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(4) > FORMAT) return 'newer-format'
  if (bytes.length < LABEL_AT || view.getUint16(4) !== FORMAT || view.getUint8(6) > 1) return 'damaged'
  const ivAt = LABEL_AT + view.getUint16(LABEL_AT - 2)
  if (bytes.length < ivAt + IV_LENGTH + TAG_LENGTH) return 'damaged'
  return {
    packing: view.getUint8(6) === 1 ? 'deflated' : 'plain',
    keyName: bytes.slice(7, 7 + NAME_LENGTH),
    label: new TextDecoder().decode(bytes.subarray(LABEL_AT, ivAt)),
    bound: bytes.slice(0, ivAt),
    iv: bytes.slice(ivAt, ivAt + IV_LENGTH),
    content: bytes.slice(ivAt + IV_LENGTH),
  }
}

const MAGIC = new TextEncoder().encode('FESR')
const LABEL_AT = 7 + NAME_LENGTH + 2
