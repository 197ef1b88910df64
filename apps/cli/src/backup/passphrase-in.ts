import type { Machine } from '../machine.ts'
import { decodeText } from '../read-text.ts'
import { quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'

/** The passphrase in a file, tidied as the app does. Undefined when no file was named. It is never taken from an option. */
export async function passphraseIn(
  file: string | true | undefined,
  machine: Machine,
): Promise<{ passphrase: string } | { trouble: Trouble } | undefined> {
  if (typeof file !== 'string') return undefined
  if (file === '-')
    return { trouble: { says: 'Put the passphrase in a file of its own: --passphrase-file FILE.' } }
  const read = await machine.read(file, 10_000)
  if ('trouble' in read) return read
  const { readPassphrase } = await import('@fresh-eyes/vault/backup')
  const passphrase = readPassphrase(decodeText(read.bytes) ?? '')
  return passphrase === ''
    ? { trouble: { says: `There is no passphrase in ${quote(file)}.` } }
    : { passphrase }
}
