import type * as Words from '@fresh-eyes/content/words'
import { readSentences, type LetterKnowledge, type RequestGpSentences } from '@fresh-eyes/core/letters'
import { notCompiled } from '../knowledge.ts'
import type { Trouble } from '../trouble.ts'

/** What the letter is written with: its sentences, what it may cite, and the words around it. */
export interface LetterWords {
  sentences: RequestGpSentences
  guidance: LetterKnowledge
  words: typeof Words
}

/** Loads what the letter to the GP is written with. */
export async function loadLetterKnowledge(): Promise<LetterWords | { trouble: Trouble }> {
  const loaded = await notCompiled(() =>
    Promise.all([
      import('@fresh-eyes/content/letters'),
      import('@fresh-eyes/content/guidelines'),
      import('@fresh-eyes/content/words'),
    ]),
  )
  if ('trouble' in loaded) return loaded
  const [letters, guidelines, words] = loaded.value
  const read = readSentences(letters.default['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken')
    return {
      trouble: {
        says: 'The letter’s sentences are not whole. `fresh-eyes content check` says what to mend.',
      },
    }
  return { sentences: read.sentences, guidance: guidelines.default as unknown as LetterKnowledge, words }
}
