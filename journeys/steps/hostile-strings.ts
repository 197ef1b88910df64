import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/samples/strings/', import.meta.url)

/** Whether the collections of hostile strings stand beside the project. They are not part of it. */
export const hasHostileStrings = existsSync(folder)

/** Strings that have broken other programs, spread evenly over the collections: half of them try to run a script. */
export function hostileStrings(howMany: number): string[] {
  const scripts = read('xss-payloads.txt')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const naughty = (JSON.parse(read('blns.json')) as string[]).filter((text) => text.trim() !== '')
  return [...spread(scripts, howMany / 2), ...spread(naughty, howMany / 2)]
}

function spread(all: readonly string[], howMany: number): string[] {
  const step = Math.max(1, Math.floor(all.length / howMany))
  return all.filter((_, place) => place % step === 0).slice(0, howMany)
}

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
