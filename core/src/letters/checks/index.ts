/** Reads a letter before it is sent: what may get in its way, and what works. */
export { readLetter, type Finding, type ReadLetter, type ReadOptions } from './read-letter.ts'
export { sayRewrite, useRewrite } from './say-rewrite.ts'
export { readerRules } from './reader-rules.ts'
export type { Rewrite, Severity } from './finding.ts'
