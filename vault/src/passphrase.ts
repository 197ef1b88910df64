import { wordlist } from '@scure/bip39/wordlists/english.js'
import { secureRandom, type FillRandom } from './bytes.ts'

/** Words in a passphrase. Each is one of 2,048, so seven make 77 bits: too many to guess, few enough to copy out. */
export const PASSPHRASE_WORDS = 7

/** Seven words chosen by chance, with a space between. Nobody chooses them, and nobody else has them. */
export function createPassphrase(random: FillRandom = secureRandom): string {
  const dice = new DataView(random(new Uint8Array(PASSPHRASE_WORDS * 2)).buffer)
  // 65,536 divides by 2,048, so every word is as likely as every other.
  const word = (at: number) => wordlist[dice.getUint16(at * 2) % wordlist.length]
  return Array.from({ length: PASSPHRASE_WORDS }, (_, at) => word(at)).join(' ')
}

/**
 * The passphrase that was meant. Seven words of our list come back in small letters with one space between,
 * however they were typed: on seven lines, with commas, with capitals. Anything else comes back as it was typed
 * (without spaces at its ends), because another program may have sealed with exactly that.
 */
export function readPassphrase(typed: string): string {
  const words = wordsIn(typed)
  return words.length === PASSPHRASE_WORDS && words.every(isKnown) ? words.join(' ') : typed.trim()
}

/** The words that were typed and are not in our list: where the slip probably is. Empty when there are none. */
export function unknownWords(typed: string): string[] {
  return wordsIn(typed).filter((word) => !isKnown(word))
}

function wordsIn(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function isKnown(word: string): boolean {
  return wordlist.includes(word)
}
