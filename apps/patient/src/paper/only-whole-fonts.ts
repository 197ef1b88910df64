import type { Plugin } from 'vite'

/**
 * For the build: leaves out of the PDF worker what it never reads. Its fonts are whole TrueType files, so it unpacks no
 * fonts of the web; its letters hold no picture and are locked with no password. This saves a phone 66 kB of 228.
 */
export function onlyWholeFonts(): Plugin {
  return {
    name: 'only-whole-fonts',
    enforce: 'pre',
    resolveId: (id) => (leftOut.has(id) ? `${PREFIX}${id}` : undefined),
    // If a later library takes anything else from these, the build stops and says which name is missing.
    load: (id) => leftOut.get(id.slice(PREFIX.length)),
  }
}

const PREFIX = '\0left-out-of-pdf:'

const leftOut = new Map([
  ['brotli/decompress.js', 'export default undefined'],
  ['png-js', 'export default undefined'],
  ['@noble/ciphers/aes', 'export const cbc = undefined; export const ecb = undefined'],
])
