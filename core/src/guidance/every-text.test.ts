import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rightsClaimed } from './claimed-rights.ts'
import { sayProblem } from './problem.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const places = [
  'content',
  'apps',
  'core/src',
  'ui/src',
  'paper/src',
  'vault/src',
  'docs',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGES.md',
]
const ours = /\.(md|yaml|html|svelte|ts|mjs|json|txt)$/
const notOurs = /(^|\/)(node_modules|build|coverage|\.compiled|\.svelte-kit|samples)\//
/** What finds such sentences holds some, and so do its tests; the reader of letters finds them too. */
const holdsClaims =
  /guidance\/(claims-a-right|claimed-rights|check-content|every-text)(\.test)?\.ts$|(letters\/checks\/read-letter|cli\/src\/check\/check)\.test\.ts$/

describe('every text of ours', () => {
  const files = places
    .flatMap(filesIn)
    .filter((path) => ours.test(path) && !notOurs.test(path) && !holdsClaims.test(path))

  it('claims no right to a second opinion that nobody has', () => {
    const found = files.flatMap((path) => rightsClaimed({ path, text: readFileSync(project + path, 'utf8') }))
    expect(found.map(sayProblem)).toEqual([])
  })

  it('is looked at: what we say, what we show, and what we write about it', () => {
    const has = (part: string) => files.some((path) => path.startsWith(part))
    expect(
      ['content/words/en/', 'content/pages/', 'apps/patient/src/', 'core/src/letters/', 'docs/'].filter(
        (part) => !has(part),
      ),
    ).toEqual([])
  })
})

// In a list in [ ], a comma that is not in quotes makes two items of one sentence, and YAML sees nothing wrong.
describe('every list of sentences in the words', () => {
  it('holds whole sentences, none of them cut at a comma', () => {
    const words = filesIn('content/words').filter((path) => path.endsWith('.yaml'))
    const cut = words.flatMap((path) =>
      sentencesIn(parse(readFileSync(project + path, 'utf8')))
        .filter((item) => item.includes(' ') && !/^[^a-z].*[.?!:”)…]$/s.test(item))
        .map((item) => `${path}: ${item}`),
    )
    expect(words.length).toBeGreaterThan(5)
    expect(cut).toEqual([])
  })
})

/** The texts in lists, at any depth. */
function sentencesIn(part: unknown): string[] {
  if (Array.isArray(part))
    return part.flatMap((item) => (typeof item === 'string' ? [item] : sentencesIn(item)))
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentencesIn) : []
}

function filesIn(place: string): string[] {
  if (!existsSync(project + place)) return []
  if (place.includes('.')) return [place]
  return readdirSync(project + place, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${place}/${path.replaceAll('\\', '/')}`,
  )
}
