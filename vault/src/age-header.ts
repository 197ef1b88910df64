import { armor } from 'age-encryption'
import type { Bytes } from './bytes.ts'

/** The most work that we let a file ask of a device: scrypt at 2^20, a gigabyte of memory and some seconds. */
export const MOST_WORK = 20

/** Why a file cannot even be tried. */
export type HeaderRefusal = 'not-an-age-file' | 'newer-format' | 'needs-a-key' | 'too-much-work' | 'damaged'

/** The file without its text armour, if it wears one. */
export function withoutArmour(file: Bytes): Bytes | 'damaged' {
  const start = asciiOf(file.subarray(0, 1024)).trimStart()
  if (!start.startsWith('-----BEGIN AGE ENCRYPTED FILE-----')) return file
  try {
    return new Uint8Array(armor.decode(asciiOf(file)))
  } catch {
    return 'damaged'
  }
}

/** Reads the few lines at the top, and says why the rest is not worth trying. Nothing when it is. */
export function refuseHeader(file: Bytes): HeaderRefusal | undefined {
  const [version = '', ...lines] = asciiOf(file.subarray(0, 65_536)).split('\n')
  if (!version.startsWith('age-encryption.org/')) return 'not-an-age-file'
  if (version !== 'age-encryption.org/v1') return 'newer-format'
  const end = lines.findIndex((line) => line.startsWith('---'))
  if (end < 0) return 'damaged'
  const locks = lines.slice(0, end).filter((line) => line.startsWith('-> '))
  const passphrase = locks.find((line) => line.startsWith('-> scrypt '))
  if (passphrase === undefined) return locks.length > 0 ? 'needs-a-key' : 'damaged'
  return Number(passphrase.split(' ')[3]) > MOST_WORK ? 'too-much-work' : undefined
}

function asciiOf(bytes: Bytes): string {
  return new TextDecoder('latin1').decode(bytes)
}
