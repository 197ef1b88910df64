import type { ContentFile } from './problem.ts'

const shared = 'shared'

/**
 * The English sentences of each letter, by its folder, with those of the sentences letters share that it does not say in
 * its own way. What stands above the first sentence, such as who checked it, stays behind.
 */
export function letterTexts(files: readonly ContentFile[]): Record<string, string> {
  const texts = files.flatMap(({ path, text }) => {
    const id = /^letters\/([a-z0-9-]+)\/en\.md$/.exec(path)?.[1]
    return id === undefined ? [] : [{ id, sections: sectionsOf(text) }]
  })
  const everywhere = texts.find(({ id }) => id === shared)?.sections ?? []
  return Object.fromEntries(
    texts
      .filter(({ id }) => id !== shared)
      .map(({ id, sections }) => {
        const own = new Set(sections.map(({ part }) => part))
        const all = [...sections, ...everywhere.filter(({ part }) => !own.has(part))]
        return [id, all.map(({ text }) => text).join('\n')]
      }),
  )
}

/** A part and its lines. A heading of one # between parts is for editors. */
function sectionsOf(text: string): { part: string; text: string }[] {
  return text
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## '))
    .map((section) => ({
      part: /^##\s+(.+?)\s*$/m.exec(section)?.[1] ?? '',
      text: section.replace(/^# .*$/gm, '').trim(),
    }))
}
