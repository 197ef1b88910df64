import type { Plugin } from 'vite'

/**
 * For the build: leaves out of the backup worker the kinds of lock that a backup never has. The age library can lock a
 * file for keys, security keys and post-quantum keys; a backup has a passphrase and nothing else, and a file with
 * another lock is refused before the library sees it. This halves what a phone has to fetch: 32 kB in place of 67.
 * What is used of the library is the library's own, unchanged.
 */
export function onlyPassphraseLocks(): Plugin {
  return {
    name: 'only-passphrase-locks',
    enforce: 'pre',
    resolveId: (id) => (leftOut.has(id) ? `${PREFIX}${id}` : undefined),
    load: (id) => {
      const names = leftOut.get(id.slice(PREFIX.length))
      // If a later library takes anything else from these, the build stops and says which name is missing.
      return names?.map((name) => `export const ${name} = undefined`).join('\n')
    },
  }
}

const PREFIX = '\0left-out:'

const leftOut = new Map([
  ['@noble/post-quantum/hybrid.js', ['MLKEM768P256', 'MLKEM768X25519']],
  ['@noble/curves/nist.js', ['p256']],
  ['@noble/curves/ed25519.js', ['x25519']],
])
