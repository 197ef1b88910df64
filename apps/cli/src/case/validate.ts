import { caseFileInBytes, mostBytes } from '../case-file/read-case-file.ts'
import type { Asked, Ended } from '../command.ts'
import { nameOf } from '../read-text.ts'
import { couldNotRun } from '../trouble.ts'

/** Says whether a file is a case file, and where it is not. It never repeats what stands there. */
export async function validate({ machine, out }: Asked, file: string | undefined): Promise<Ended> {
  const read = await machine.read(file, mostBytes)
  if ('trouble' in read) return couldNotRun(read.trouble)
  const found = caseFileInBytes(read.bytes, nameOf(file))
  if ('trouble' in found) {
    const { refused, trouble, problems = [] } = found
    out(trouble.says)
    for (const { where, expected } of problems.slice(1)) out(`At ${where}: expected ${expected}.`)
    return { exit: 1, json: { valid: false, refused, says: trouble.says, problems } }
  }
  const { version, caseFile } = found
  const changes = caseFile.changes.length
  out(`${nameOf(file)} is a case file of version ${version}, with ${changes} changes.`)
  return { exit: 0, json: { valid: true, version, changes } }
}
