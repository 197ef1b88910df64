import type { Page } from 'playwright-core'
import { readPdf, type PrintedPage } from './read-pdf.ts'

/** What comes out of the printer: the pages, with their words. */
export async function printed(page: Page): Promise<PrintedPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

/** A4, in points. */
export const a4 = { width: 595, height: 842 }

/** The first sentences of a letter, after who it is about. */
export function firstSentences(letter: string, howMany: number): string {
  const [, body = ''] = letter.split(/Patient: .*? number: [\d ]+\. /)
  return body
    .split(/(?<=[.?!]) (?=[A-Z])/)
    .slice(0, howMany)
    .join(' ')
}

/** What was typed in words and is not on the paper. Where a line ends says nothing about what was written. */
export function typedBut(paper: string, draft: Readonly<Record<string, string>>): string[] {
  const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase()
  return Object.entries(draft)
    .filter(([key]) => !choices.includes(key))
    .flatMap(([, text]) => text.split('\n'))
    .map((text) => text.replace(/[.,]$/, ''))
    .filter((text) => !bare(paper).includes(bare(text)))
}

/** What is chosen from a list, and stands in the letter in other words. */
const choices = ['wanted', 'gmc', 'pack', 'gap1', 'gap2', 'authority', 'outsideArea', 'thirdContact']
