import { wordsOf, type Block, type Document } from '../blocks.ts'
import { renderText } from '../text.ts'

/** The words of a letter that a form does not ask for in boxes of their own, in the order of the letter. */
export function textForBox({ title, lang, blocks }: Document): string {
  const kept = blocks.filter((block) => !isKnownToForm(block, title))
  const texts = kept.map((block) => ({ block, text: renderText({ title, lang, blocks: [block] }).trim() }))
  return texts
    .filter(({ text }) => text !== '')
    .map(({ block, text }, at, all) =>
      at === all.length - 1 ? text : `${text}${block.kind === 'heading' ? '\n' : '\n\n'}`,
    )
    .join('')
    .replace(/\n{3,}/g, '\n\n')
}

function isKnownToForm(block: Block, title: string): boolean {
  switch (block.kind) {
    case 'letterhead':
    case 'address':
    case 'signature':
    case 'page-break':
      return true
    case 'heading':
      return block.text === title
    case 'paragraph':
      return isGreeting(wordsOf(block.spans).trim())
    case 'list':
    case 'table':
      return false
  }
}

/** "Dear doctor," and "Yours sincerely,": short, and the only paragraphs of a letter that end with a comma, in any language. */
const isGreeting = (words: string): boolean => words.length <= 80 && /[,،]$/.test(words)
