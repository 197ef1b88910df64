import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Programs of node_modules, by file: `.bin/tsc` could be either of the two TypeScripts that we install. */
export const tools = {
  depcruise: resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
  eslint: resolve(root, 'node_modules/eslint/bin/eslint.js'),
  knip: resolve(root, 'node_modules/knip/bin/knip.js'),
  prettier: resolve(root, 'node_modules/prettier/bin/prettier.cjs'),
  svelteCheck: resolve(root, 'node_modules/svelte-check/bin/svelte-check'),
  svelteKit: resolve(root, 'node_modules/@sveltejs/kit/svelte-kit.js'),
  tsc: resolve(root, 'node_modules/@typescript/native/bin/tsc'),
  vite: resolve(root, 'node_modules/vite/bin/vite.js'),
}

export const patientApp = resolve(root, 'apps/patient')
export const commandLine = resolve(root, 'apps/cli/bin/fresh-eyes.mjs')

export const hasPatientApp = (): boolean => existsSync(resolve(patientApp, 'vite.config.ts'))
export const hasCommandLine = (): boolean => existsSync(commandLine)
export const hasOfflineWorker = (): boolean =>
  ['src/service-worker.ts', 'src/service-worker/index.ts'].some((file) =>
    existsSync(resolve(patientApp, file)),
  )
