import { emptyCaseFile, type CaseFile } from './case-file.ts'
import { inOrderWritten, type Change } from './change.ts'

/**
 * Both case files in one: every change once, in the order written. Nothing is lost, and any order of merging gives one
 * result. It keeps the owner of the record that was begun first, so that its older backups still fit.
 */
export function mergeCaseFiles(one: CaseFile, other: CaseFile): CaseFile {
  const owner = beginsFirst(one, other) ? one.owner : other.owner
  const changes = eachOnce([...one.changes, ...other.changes])
  return { ...emptyCaseFile(owner), changes }
}

function eachOnce(changes: readonly Change[]): Change[] {
  const sorted = changes.toSorted(inOrderWritten)
  return sorted.filter((change, i) => {
    const before = sorted[i - 1]
    return before === undefined || inOrderWritten(before, change) !== 0
  })
}

function beginsFirst(one: CaseFile, other: CaseFile): boolean {
  const [first, second] = [begun(one), begun(other)]
  return first < second || (first === second && one.owner <= other.owner)
}

// A record in which nothing is written begins after every other.
function begun({ changes }: CaseFile): string {
  return changes.reduce((first, { writtenAt }) => (writtenAt < first ? writtenAt : first), '9999')
}
