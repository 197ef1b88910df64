import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = import.meta.dirname

/** The class that each selector of a style begins with. What is for print or a narrow screen only is left out. */
function classesOf(style: string): Set<string> {
  const plain = style
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@media[^{]*\{([^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const selectors = [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, selector = '']) => selector.split(','))
  return new Set(selectors.flatMap((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1] ?? []))
}

// All of it is one file to a browser: a bed of the list of people once made the beds of the round too large to read.
test('a class is drawn by one file, so that no page changes another', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const drawnBy = new Map<string, string[]>()
  for (const file of files)
    for (const name of classesOf(readFileSync(join(folder, file), 'utf8')))
      drawnBy.set(name, [...(drawnBy.get(name) ?? []), file])
  const twice = [...drawnBy]
    .filter(([, by]) => by.length > 1)
    .map(([name, by]) => `.${name}: ${by.join(', ')}`)
  expect(twice).toEqual([])
})
