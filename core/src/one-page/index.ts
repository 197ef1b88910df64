/** A whole case on exactly one page of A4. */
export { onePage, type ForOnePage, type OnePage } from './one-page.ts'
export { choicesOf, pageEntries, type Choices } from './page-entry.ts'
export type { LeftOut, WhyLeftOut } from './rank.ts'
export { sayEntry, sayWhen } from './say-entry.ts'
export type { OnePageSentences } from './sentences.ts'
