import { sayOutLoud, requestToGp } from '@fresh-eyes/core/letters'
import type { Asked, Command, Ended } from '../command.ts'
import { nameOf, readJsonFile } from '../read-text.ts'
import { unknownName } from '../say/closest.ts'
import { couldNotRun } from '../trouble.ts'
import { caseFrom } from './case-from.ts'
import { deliver, deliveryFrom, deliveryOptions, type Delivery } from './deliver.ts'
import { findingsOf, sayFinding } from './findings.ts'
import { loadLetterKnowledge } from './letter-knowledge.ts'

const mostBytes = 1_000_000
const letters = ['request-gp']

/** `letter request-gp [FILE]`: the letter to the GP, from a small case. What is missing is marked, and named. */
export const letter: Command = {
  says: 'Write the request to a GP from a small case in JSON, as docs/formats/letter-request-gp.schema.json says.',
  usage: [
    'letter request-gp [FILE] [--version short|stronger] [--format text|html|eml|docx] [--box CHARACTERS] [--out FILE [--force]] [--on DATE] [--json]',
  ],
  mostWords: 2,
  options: { version: 'text', ...deliveryOptions },
  async run(asked): Promise<Ended> {
    const [id = '', file] = asked.words
    if (id === '') return couldNotRun({ says: 'Name a letter.', known: letters })
    if (!letters.includes(id))
      return couldNotRun(unknownName(id, 'a letter that can be written here', letters))
    const version = choice(asked, 'version', ['short', 'stronger'])
    if (typeof version !== 'string') return couldNotRun(version)
    const delivery = deliveryFrom(asked)
    if ('trouble' in delivery) return couldNotRun(delivery.trouble)
    const loaded = await loadLetterKnowledge()
    if ('trouble' in loaded) return couldNotRun(loaded.trouble)
    const read = await readJsonFile(asked.machine, file, mostBytes)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const found = caseFrom(
      read.value,
      nameOf(file),
      asked.today,
      version === 'stronger' ? 'stronger' : 'short',
    )
    if ('trouble' in found) return couldNotRun(found.trouble)
    return write(found.facts, loaded, delivery, asked)
  },
}

async function write(
  facts: Parameters<typeof requestToGp>[0],
  {
    sentences,
    guidance,
    words,
  }: Exclude<Awaited<ReturnType<typeof loadLetterKnowledge>>, { trouble: unknown }>,
  delivery: Delivery,
  asked: Asked,
): Promise<Ended> {
  const [{ renderHtml }, { renderText }] = await Promise.all([
    import('@fresh-eyes/paper/html'),
    import('@fresh-eyes/paper/text'),
  ])
  const written = requestToGp(facts, sentences, guidance)
  const { document, citations, overBy } = written
  const findings = findingsOf(written)
  const delivered = await deliver(document, delivery, asked, words.letterFormats.part)
  if ('trouble' in delivered) return couldNotRun(delivered.trouble)
  if (!asked.json)
    for (const finding of findings) asked.machine.err(sayFinding(finding, words.commandLine.letter))
  return {
    exit: findings.some(({ severity }) => severity === 'problem') ? 1 : 0,
    json: {
      letter: 'request-gp',
      version: facts.version,
      title: document.title,
      text: renderText(document),
      html: renderHtml(document),
      findings,
      citations,
      overBy,
      spoken: sayOutLoud(facts, sentences),
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
