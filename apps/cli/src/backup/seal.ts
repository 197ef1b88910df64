import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Command, Ended } from '../command.ts'
import { quote } from '../say/quote.ts'
import { couldNotRun } from '../trouble.ts'
import { passphraseIn } from './passphrase-in.ts'

/** `seal [FILE] --out FILE`: a case file into a standard age file that its words open. */
export const seal: Command = {
  says: 'Lock a case file into a backup: a standard age file. Without a passphrase file, seven words are chosen and shown once.',
  usage: ['seal [FILE] --out FILE [--passphrase-file FILE] [--force] [--json]'],
  mostWords: 1,
  options: { out: 'text', 'passphrase-file': 'text', force: 'flag' },
  async run({ words: [file], options, machine, out }): Promise<Ended> {
    const target = options['out']
    if (typeof target !== 'string' || target === '-')
      return couldNotRun('Say where the backup goes, with --out backup.age.')
    const read = await readCaseFile(machine, file)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const given = await passphraseIn(options['passphrase-file'], machine)
    if (given && 'trouble' in given) return couldNotRun(given.trouble)
    const { createPassphrase, openBackup, sealBackup, DESKTOP_WORK_FACTOR } =
      await import('@fresh-eyes/vault/backup')
    const passphrase = given?.passphrase ?? createPassphrase()
    const bytes = await sealBackup(read.caseFile, { passphrase, workFactor: DESKTOP_WORK_FACTOR })
    // A backup that does not open is worse than none, so it is tried before it is called one.
    const tried = await openBackup(bytes, passphrase)
    if (!('opened' in tried) || JSON.stringify(tried.opened) !== JSON.stringify(read.caseFile))
      throw new Error('The backup did not open again, so it was not written.')
    const trouble = machine.save(target, bytes, options['force'] === true)
    if (trouble) return couldNotRun(trouble)
    if (!given)
      machine.err(
        `The seven words, shown this once. Write them on paper. Without them nobody can open it:\n${passphrase}\n`,
      )
    out(`${quote(target)} is written, and was opened again to be sure.`)
    return { exit: 0, json: { sealed: target, bytes: bytes.length, changes: read.caseFile.changes.length } }
  },
}
