import { caseFileIn } from '../case-file/read-case-file.ts'
import type { Asked, Command, Ended } from '../command.ts'
import { notCompiled } from '../knowledge.ts'
import { nameOf } from '../read-text.ts'
import { quote } from '../say/quote.ts'
import { couldNotRun, type Trouble } from '../trouble.ts'
import { passphraseIn } from './passphrase-in.ts'

const mostBytes = 200_000_000

/** `open FILE --out FILE`: a backup into the case file that is in it. */
export const open: Command = {
  says: 'Open a backup into the case file that it holds. Without a passphrase file, the words are asked for and not shown.',
  usage: ['open [FILE] --out FILE [--passphrase-file FILE] [--force] [--json]'],
  mostWords: 1,
  options: { out: 'text', 'passphrase-file': 'text', force: 'flag' },
  async run(asked): Promise<Ended> {
    const { words, options, machine, out } = asked
    const [file] = words
    const target = options['out']
    if (file === undefined && options['passphrase-file'] === undefined)
      return couldNotRun('Name the backup to open. To read it from standard input, name a --passphrase-file.')
    if (typeof target !== 'string' || target === '-')
      return couldNotRun('Say where the case file goes, with --out case.json.')
    const read = await machine.read(file, mostBytes)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const given = await passphraseFor(asked)
    if ('trouble' in given) return couldNotRun(given.trouble)
    const { openBackup, unknownWords } = await import('@fresh-eyes/vault/backup')
    const opened = await openBackup(new Uint8Array(read.bytes), given.passphrase)
    if ('refused' in opened) return refuse(opened.refused, unknownWords(given.passphrase))
    const found = caseFileIn(opened.opened, nameOf(file))
    if ('trouble' in found)
      return {
        exit: 1,
        trouble: found.trouble,
        json: { refused: 'not-a-case-file', says: found.trouble.says },
      }
    const text = `${JSON.stringify(found.caseFile, null, 2)}\n`
    const trouble = machine.save(target, new TextEncoder().encode(text), options['force'] === true)
    if (trouble) return couldNotRun(trouble)
    out(`${quote(target)} is written. It is not locked: anyone who has it can read it.`)
    return { exit: 0, json: { opened: target, changes: found.caseFile.changes.length } }
  },
}

async function passphraseFor({
  options,
  machine,
  words,
}: Asked): Promise<{ passphrase: string } | { trouble: Trouble }> {
  const given = await passphraseIn(options['passphrase-file'], machine)
  if (given) return given
  const typed =
    words[0] === '-' || words[0] === undefined ? undefined : await machine.askHidden('The seven words: ')
  if (typed !== undefined && typed.trim() !== '') return { passphrase: typed }
  return {
    trouble: {
      says: 'The backup needs its passphrase: type it when asked, or name a file with --passphrase-file FILE.',
    },
  }
}

/** The file was looked at, and the answer is no. */
async function refuse(refused: string, slips: readonly string[]): Promise<Ended> {
  const words = await notCompiled(() => import('@fresh-eyes/content/words'))
  if ('trouble' in words) return couldNotRun(words.trouble)
  const sentences: Readonly<Record<string, string>> = words.value.commandLine.open.refused
  const says = sentences[refused] ?? refused
  const which =
    refused === 'wrong-passphrase' && slips.length > 0
      ? ` ${words.value.commandLine.open.slips} ${slips.map(quote).join(', ')}.`
      : ''
  return { exit: 1, trouble: { says: says + which }, json: { refused, says } }
}
