import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A folder of the samples that are kept beside the project, or undefined where there are none. */
export function samples(folder: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../../../shared/samples/${folder}/`, import.meta.url))
  return existsSync(path) ? path : undefined
}
