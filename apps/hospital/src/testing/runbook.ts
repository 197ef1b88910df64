import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../../../docs/ward/runbook.md')

/** What stands in the blocks of one section of the runbook, in order: what a test runs is what people read. */
export function blocksOf(section: string): { language: string; text: string }[] {
  const [, rest = ''] = readFileSync(file, 'utf8').split(`\n## ${section}\n`)
  const [words = ''] = rest.split('\n## ')
  return [...words.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
}
