import type { Change } from './change.ts'

/** The version that this code writes. Files of earlier versions open through the upgrades. */
export const CASE_FILE_VERSION = 2

/** Everything that was ever written about one person: what a backup holds. The order of its changes carries nothing. */
export interface CaseFile {
  format: 'fresh-eyes-case-file'
  version: 2
  /** A random name for whose record it is. It says nothing about the person. */
  owner: string
  changes: readonly Change[]
}

/** A case file in which nothing is written yet. */
export function emptyCaseFile(owner: string): CaseFile {
  return { format: 'fresh-eyes-case-file', version: CASE_FILE_VERSION, owner, changes: [] }
}
