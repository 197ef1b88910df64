import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompiledModule, ContentFile } from '@fresh-eyes/core/guidance'

/** The folder that holds what we say. */
export const contentFolder = fileURLToPath(new URL('../../../../content', import.meta.url))

/** Reads every YAML and Markdown file below a content folder, in the order of their names. */
export function readContentFiles(folder: string): ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(yaml|md)$/.test(path) && !/(^|\/)(node_modules|\.compiled)\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** Writes compiled modules below a folder, in place of what was there. */
export function writeModules(modules: readonly CompiledModule[], folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { name, js, types } of modules) {
    const file = join(folder, `${name}.js`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, js)
    writeFileSync(join(folder, `${name}.d.ts`), types)
  }
}
