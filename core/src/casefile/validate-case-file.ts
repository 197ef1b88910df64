import { CASE_FILE_VERSION, type CaseFile } from './case-file.ts'
import { inside, isRecord, name, wrong, type Problem } from './shape.ts'
import { upgradeCaseFile } from './upgrades/upgrade-case-file.ts'
import { problemOfChange } from './validate-change.ts'

/**
 * A case file that may be kept, or why not.
 * - `newer-format`: a later Fresh Eyes made it; update, then try again
 * - `not-a-case-file`: it is something else, or some of it is not as it must be; the first 20 problems say where
 */
export type ValidatedCaseFile =
  | { valid: CaseFile }
  | { refused: 'newer-format' }
  | { refused: 'not-a-case-file'; problems: readonly Problem[] }

/** More than anyone writes in a life. */
const mostChanges = 1_000_000
const mostProblems = 20

/**
 * Says whether any value, however strange, is a case file. Never throws and changes nothing: the value itself is handed back,
 * or, when an earlier version made it, the same file upgraded. It looks at each change by itself, so a file that lost some of
 * its changes still opens.
 */
export function validateCaseFile(value: unknown): ValidatedCaseFile {
  if (!isRecord(value) || value['format'] !== 'fresh-eyes-case-file') {
    return refuse([wrong('a record whose format is "fresh-eyes-case-file"')])
  }
  const { version, owner, changes } = value
  if (!Number.isSafeInteger(version) || (version as number) < 1) {
    return refuse([inside('version', wrong('a whole number, 1 or more'))])
  }
  if ((version as number) > CASE_FILE_VERSION) return { refused: 'newer-format' }
  const problems = [...problemsOfOutside(value, owner), ...problemsOfChanges(changes)]
  return problems.length > 0 ? refuse(problems) : { valid: upgradeCaseFile(value) as unknown as CaseFile }
}

function problemsOfOutside(value: object, owner: unknown): Problem[] {
  const wrongOwner = name(owner)
  const isExact = Object.keys(value).every((key) => ['format', 'version', 'owner', 'changes'].includes(key))
  return [
    ...(wrongOwner ? [inside('owner', wrongOwner)] : []),
    ...(isExact ? [] : [wrong('no field by another name')]),
  ]
}

function problemsOfChanges(changes: unknown): Problem[] {
  if (!Array.isArray(changes) || changes.length > mostChanges) {
    return [inside('changes', wrong(`a list of at most ${mostChanges}`))]
  }
  const problems: Problem[] = []
  for (let i = 0; i < changes.length && problems.length < mostProblems; i++) {
    const problem = problemOfChange(changes[i])
    if (problem) problems.push(inside('changes', inside(i, problem)))
  }
  return problems
}

function refuse(problems: readonly Problem[]): ValidatedCaseFile {
  return { refused: 'not-a-case-file', problems: problems.slice(0, mostProblems) }
}
