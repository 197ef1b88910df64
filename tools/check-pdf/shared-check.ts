import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const source = resolve(root, '../shared/tools/ua-check.mjs')

/** What the checker beside the project finds in a PDF: the rules it names, without its notes. */
export type SharedCheck = (bytes: Uint8Array) => Promise<string[]>

/**
 * The checker of ../shared/tools, which ours was written after, so that the two can be held together. Undefined where
 * there is no such folder beside the project. It is read from a copy among the packages, because it needs one of them.
 */
export async function findSharedCheck(): Promise<SharedCheck | undefined> {
  if (!existsSync(source)) return undefined
  const folder = resolve(root, 'node_modules/.cache/fresh-eyes')
  const copy = resolve(folder, `ua-check-${process.pid}.mjs`)
  await mkdir(folder, { recursive: true })
  await writeFile(copy, await readFile(source))
  const { check } = (await import(pathToFileURL(copy).href)) as {
    check: (bytes: Uint8Array) => Promise<{ findings: { rule: string }[] }>
  }
  return async (bytes) => {
    const { findings } = await check(bytes)
    return findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('note'))
  }
}
