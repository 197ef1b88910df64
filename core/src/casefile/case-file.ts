import type { Change } from './change.ts'

/** Everything that was ever written about one person: what a backup holds. The order of its changes carries nothing. */
export interface CaseFile {
  format: 'fresh-eyes-case-file'
  version: 1
  /** A random name for whose record it is. It says nothing about the person. */
  owner: string
  changes: readonly Change[]
}

/** A case file in which nothing is written yet. */
export function emptyCaseFile(owner: string): CaseFile {
  return { format: 'fresh-eyes-case-file', version: 1, owner, changes: [] }
}
