import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Script } from '../journeys/weights/scale.ts'

const compiled = new URL('../content/.compiled/', import.meta.url).pathname

/**
 * How many of the bytes are knowledge and words, how many open and seal backups, and how many are the rest. A file that holds
 * more than one sort is shared out by how much of its text is ours to say.
 */
export async function sortsOf(
  scripts: readonly Script[],
): Promise<Record<'code' | 'content' | 'crypto', number>> {
  const said = await everySentence()
  const sorts = { code: 0, content: 0, crypto: 0 }
  for (const { text, bytes } of scripts) {
    const sentences = said.filter((sentence) => text.includes(sentence)).join('').length
    // Beside its sentences, content is names of fields and days. A file that is half sentences is content altogether.
    const part = sentences / text.length > 0.5 ? 1 : sentences / text.length
    const rest = text.includes('age-encryption.org') ? 'crypto' : 'code'
    sorts.content += bytes * part
    sorts[rest] += bytes * (1 - part)
  }
  return sorts
}

async function everySentence(): Promise<string[]> {
  const files = (await readdir(compiled, { recursive: true })).filter(
    (file) => file.endsWith('.js') && !file.startsWith('pages'),
  )
  const texts = await Promise.all(files.map((file) => readFile(join(compiled, file), 'utf8')))
  const found = texts.flatMap((text) =>
    [...text.matchAll(/"((?:[^"\\]){12,})"/g)].map(([, said]) => said ?? ''),
  )
  return [...new Set(found)]
}
