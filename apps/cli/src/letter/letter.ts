import { letterIds, type LetterId, type WrittenLetter } from '@fresh-eyes/core/letters'
import type { Asked, Command, Ended } from '../command.ts'
import { deliver } from '../deliver/deliver.ts'
import { deliveryFrom, deliveryOptions, formatUsage, outUsage, type Delivery } from '../deliver/delivery.ts'
import { nameOf, readJsonFile } from '../read-text.ts'
import { unknownName } from '../say/closest.ts'
import { couldNotRun } from '../trouble.ts'
import { findingsOf, sayFinding } from './findings.ts'
import { loadLetterKnowledge, type LetterWords } from './letter-knowledge.ts'
import { listLetters } from './list-letters.ts'
import { writeFrom } from './write-from.ts'

const mostBytes = 1_000_000

/** `letter [ID] [FILE]`: a letter, from what is typed into it. What is missing is marked, and named. */
export const letter: Command = {
  says: 'Write a letter from JSON, as docs/formats/letter-<id>.schema.json says. Without an id: the letters there are.',
  usage: [
    'letter',
    `letter ID [FILE] [--version short|stronger] ${formatUsage} [--box CHARACTERS] ${outUsage} [--on DATE] [--json]`,
  ],
  mostWords: 2,
  options: { version: 'text', box: 'text', ...deliveryOptions },
  async run(asked): Promise<Ended> {
    const [typed = '', file] = asked.words
    if (typed === '') return listLetters(asked)
    const id = letterIds.find((each) => each === typed)
    if (!id) return couldNotRun(unknownName(typed, 'a letter that can be written here', letterIds))
    const version = choice(asked, 'version', ['short', 'stronger'])
    if (typeof version !== 'string') return couldNotRun(version)
    const delivery = deliveryFrom('letter', asked)
    if ('trouble' in delivery) return couldNotRun(delivery.trouble)
    const loaded = await loadLetterKnowledge(id)
    if ('trouble' in loaded) return couldNotRun(loaded.trouble)
    const read = await readJsonFile(asked.machine, file, mostBytes)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const how = { today: asked.today, version: version === 'stronger' ? version : 'short' } as const
    const found = writeFrom(id, read.value, nameOf(file), how, loaded)
    if ('trouble' in found) return couldNotRun(found.trouble)
    return write(id, found, delivery, loaded, asked)
  },
}

async function write(
  id: LetterId,
  { written, spoken }: { written: WrittenLetter; spoken: readonly string[] },
  delivery: Delivery,
  { words }: LetterWords,
  asked: Asked,
): Promise<Ended> {
  const [{ renderHtml }, { renderText }] = await Promise.all([
    import('@fresh-eyes/paper/html'),
    import('@fresh-eyes/paper/text'),
  ])
  const { document, citations, asks, overBy, inAnnex, version } = written
  const findings = findingsOf(written)
  const delivered = await deliver(document, delivery, asked, words)
  if ('trouble' in delivered) return couldNotRun(delivered.trouble)
  if (!asked.json)
    for (const finding of findings) asked.machine.err(sayFinding(finding, words.commandLine.letter))
  return {
    exit: findings.some(({ severity }) => severity === 'problem') ? 1 : 0,
    json: {
      letter: id,
      version,
      title: document.title,
      text: renderText(document),
      html: renderHtml(document),
      findings,
      citations,
      asks,
      overBy,
      inAnnex,
      spoken,
      ...delivered,
    },
  }
}

function choice({ options }: Asked, name: string, known: readonly string[]) {
  const given = options[name]
  if (given === undefined) return known[0] ?? ''
  return known.includes(String(given))
    ? String(given)
    : unknownName(String(given), `a ${name} of this letter`, known)
}
