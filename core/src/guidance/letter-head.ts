import { readFrontMatter } from './front-matter.ts'
import type { ContentFile, Problem } from './problem.ts'
import { day, id, listOf, record } from './shape.ts'

/** What the sentences of a letter rest on, and when they are to be checked again. */
export interface LetterHead {
  file: string
  facts: string[]
  /** Folders of sentences that it shares with other letters; "shared" when it does not say. */
  shares?: string[]
  reviewBy: string
}

const letterHead = record({ facts: listOf(id), 'shares?': listOf(id), checkedOn: day, reviewBy: day })

/** Reads the head of a letter's sentences. The sentences themselves are core/letters' business. */
export function readLetterHead(file: ContentFile): { head: LetterHead } | { problems: Problem[] } {
  const found = readFrontMatter<Omit<LetterHead, 'file'>>(file, letterHead)
  return 'problems' in found ? found : { head: { file: file.path, ...found.head } }
}
