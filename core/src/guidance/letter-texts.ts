import { readLetterHead } from './letter-head.ts'
import type { ContentFile } from './problem.ts'

/**
 * The English sentences of each letter, by its folder, with the shared ones that it does not say in its own way. What
 * stands above the first sentence, such as who checked it, stays behind.
 */
export function letterTexts(files: readonly ContentFile[]): Record<string, string> {
  const texts = files.flatMap((file) => {
    const id = /^letters\/([a-z0-9-]+)\/en\.md$/.exec(file.path)?.[1]
    return id === undefined ? [] : [{ id, shares: sharesOf(file), sections: sectionsOf(file.text) }]
  })
  const sectionsIn = (folder: string) => texts.find(({ id }) => id === folder)?.sections ?? []
  return Object.fromEntries(
    texts
      .filter(({ id }) => !id.startsWith('shared'))
      .map(({ id, shares, sections }) => {
        const all = new Map(
          [...shares.flatMap(sectionsIn), ...sections].map(({ part, text }) => [part, text]),
        )
        return [id, [...all.values()].join('\n')]
      }),
  )
}

function sharesOf(file: ContentFile): readonly string[] {
  const read = readLetterHead(file)
  return ('head' in read ? read.head.shares : undefined) ?? ['shared']
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
