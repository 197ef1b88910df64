import type { CaseFileJson } from '@fresh-eyes/vault/backup'
import { isChange, type Change } from '../change.ts'

/** A case file as storage needs it. */
export interface CaseFile extends CaseFileJson {
  owner: string
  changes: Change[]
}

/** The case file, if everything in it can be kept; nothing otherwise. A half-good file is not half restored. */
export function readCaseFile(value: CaseFileJson): CaseFile | undefined {
  const { owner, changes } = value as Partial<CaseFile>
  if (typeof owner !== 'string' || owner === '' || owner.length > LONGEST_OWNER) return undefined
  if (!Array.isArray(changes) || !changes.every(isChange)) return undefined
  return { format: value.format, version: value.version, owner, changes }
}

// It is bound into every sealed record, so it must stay short.
const LONGEST_OWNER = 200
