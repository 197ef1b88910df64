import type { Rewrite } from './finding.ts'

/**
 * The words of a rewrite, from its template in the content. They begin with a capital where the words they stand for
 * begin a sentence.
 */
export function sayRewrite({ fill, at }: Rewrite, template: string, text: string): string {
  const words = template.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '')
  return startsASentence(text, at) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** The letter with the rewrite in place. */
export function useRewrite(text: string, { at, length }: Rewrite, words: string): string {
  return text.slice(0, at) + words + text.slice(at + length)
}

function startsASentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["”’)]?\s{1,4}|\n\s{0,4}|[-*•]\s{1,2})$/.test(text.slice(Math.max(0, at - 10), at))
}
