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

/** A setting of PostgreSQL. */
export interface Setting {
  name: string
  value: string
}

/** The settings of PostgreSQL in one section of the runbook, block by block. */
export const settingsOf = (section: string): Setting[][] =>
  blocksOf(section)
    .filter(({ language }) => language === 'ini')
    .map(({ text }) =>
      [...text.matchAll(/^ *(\w+) = (?:'(.*)'|(.*))$/gm)].map(([, name = '', quoted, bare = '']) => ({
        name,
        value: quoted ?? bare,
      })),
    )
