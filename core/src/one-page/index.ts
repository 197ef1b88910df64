/** A whole case on exactly one page of A4. */
export { onePage, type ForOnePage, type OnePage } from './one-page.ts'
export { pageEntries, type Choice, type Choices, type PageEntry } from './page-entry.ts'
export type { LeftOut, WhyLeftOut } from './rank.ts'
export type { OnePageSentences } from './sentences.ts'
