import type { Plugin } from 'vite'

/**
 * For the build: tells SvelteKit of the parts that a script built apart fetches later, so that the offline worker keeps
 * them. Without this it knows the script alone, and the chooser would stop at its first question without a connection.
 */
export function keepLaterParts(): Plugin {
  return {
    name: 'keep-later-parts',
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const parts = files.map(({ fileName }) => fileName).filter((name) => name.includes('/workers/chunks/'))
      for (const file of files) {
        const assets = file.type === 'chunk' ? file.viteMetadata?.importedAssets : undefined
        if (assets && [...assets].some((name) => name.includes('/workers/start-')))
          for (const part of parts) assets.add(part)
      }
    },
  }
}
