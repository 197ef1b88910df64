import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Asked, Ended } from '../command.ts'
import { quote } from '../say/quote.ts'
import { couldNotRun } from '../trouble.ts'

/** Writes a case file in the newest version: into a file, or to standard output. One that is newest already stays as it is. */
export async function upgrade({ machine, options, out }: Asked, file: string | undefined): Promise<Ended> {
  const target = options['out']
  const read = await readCaseFile(machine, file)
  if ('trouble' in read) return couldNotRun(read.trouble)
  const { caseFile, version: from } = read
  const text = JSON.stringify(caseFile, null, 2)
  if (typeof target !== 'string' || target === '-') {
    out(text)
    return { exit: 0, json: caseFile }
  }
  const trouble = machine.save(target, new TextEncoder().encode(`${text}\n`), options['force'] === true)
  if (trouble) return couldNotRun(trouble)
  const { version: to, changes } = caseFile
  out(
    `${quote(target)} is written, in version ${to}. It was version ${from}. It is not locked: anyone who has it can read it.`,
  )
  return { exit: 0, json: { upgraded: target, from, to, changes: changes.length } }
}
