import type * as Words from '@fresh-eyes/content/words'
import {
  letterById,
  type LetterId,
  type LetterKnowledge,
  type LetterSentences,
} from '@fresh-eyes/core/letters'
import { notCompiled } from '../knowledge.ts'
import type { Trouble } from '../trouble.ts'

/** What a letter is written with: its sentences, what it may cite, and the words around it. */
export interface LetterWords {
  sentences: LetterSentences
  guidance: LetterKnowledge
  words: typeof Words
}

/** Loads what a letter is written with. */
export async function loadLetterKnowledge(id: LetterId): Promise<LetterWords | { trouble: Trouble }> {
  const loaded = await notCompiled(async () => {
    const { default: fetchSentences } = await import('@fresh-eyes/content/letter-sentences')
    return Promise.all([
      fetchSentences[id](),
      import('@fresh-eyes/content/guidelines'),
      import('@fresh-eyes/content/words'),
    ])
  })
  if ('trouble' in loaded) return loaded
  const [letter, guidelines, words] = loaded.value
  const read = letterById[id].readSentences(letter.default)
  if (read.kind === 'broken')
    return {
      trouble: {
        says: 'The letter’s sentences are not whole. `fresh-eyes content check` says what to mend.',
      },
    }
  return { sentences: read.sentences, guidance: guidelines.default as unknown as LetterKnowledge, words }
}

/** Loads what letters are called and what each is for. */
export async function loadMenu(): Promise<{ value: typeof Words.letterMenu } | { trouble: Trouble }> {
  return notCompiled(async () => (await import('@fresh-eyes/content/words')).letterMenu)
}
