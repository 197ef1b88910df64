import { readLetter } from '@fresh-eyes/core/letters/checks'
import { isNationId, nationIds, type NationId } from '@fresh-eyes/core/routes'
import type { Asked, Command, Ended } from '../command.ts'
import { notCompiled } from '../knowledge.ts'
import { decodeText, nameOf } from '../read-text.ts'
import { unknownName } from '../say/closest.ts'
import { couldNotRun, type Trouble } from '../trouble.ts'
import { checkJson, type CheckJson } from './check-json.ts'
import { checkLines } from './check-lines.ts'

/** More than any letter, and little enough to be read at once. */
const mostBytes = 1_000_000

/** `check --kind request|complaint|notice [FILE]`: what may get in the way of a letter, and what works. */
export const check: Command = {
  says: 'Read a letter before it is sent: what may get in its way, why, how to mend it, and what works.',
  usage: [
    'check --kind request|complaint|notice [--lang en|cy] [--nation N] [--overruled FILE] [FILE] [--json]',
  ],
  mostWords: 1,
  options: { kind: 'text', lang: 'text', nation: 'text', overruled: 'text' },
  async run(asked): Promise<Ended> {
    const options = optionsOf(asked)
    if ('trouble' in options) return couldNotRun(options.trouble)
    const loaded = await notCompiled(() =>
      Promise.all([import('@fresh-eyes/content/reader'), import('@fresh-eyes/content/words')]),
    )
    if ('trouble' in loaded) return couldNotRun(loaded.trouble)
    const [file] = asked.words
    const read = await asked.machine.read(file, mostBytes)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const text = decodeText(read.bytes)
    if (text === undefined)
      return couldNotRun(
        `${nameOf(file)} is not UTF-8 text. Save the letter as plain text, or choose another file.`,
      )
    if (text.trim() === '') return couldNotRun(`${nameOf(file)} is empty. Put the words of the letter in it.`)
    const overruled = await idsIn(asked)
    if ('trouble' in overruled) return couldNotRun(overruled.trouble)
    const [{ default: knowledge }, words] = loaded.value
    const json = checkJson(readLetter(text, { ...options, overruled: overruled.ids }), knowledge, text)
    for (const line of checkLines(json, words.commandLine.check)) asked.out(line)
    return { exit: hasProblem(json) ? 1 : 0, json }
  },
}

const hasProblem = ({ findings }: Pick<CheckJson, 'findings'>): boolean =>
  findings.some(({ severity }) => severity === 'problem')

interface Options {
  kind: Kind
  lang: 'en' | 'cy'
  nation?: NationId
}

function optionsOf({ options }: Asked): Options | { trouble: Trouble } {
  const { kind, lang = 'en', nation } = options
  if (kind === undefined) return { trouble: { says: 'Say what the letter is, with --kind.', known: kinds } }
  if (!isKind(kind)) return { trouble: unknownName(String(kind), 'a kind of letter', kinds) }
  if (lang !== 'en' && lang !== 'cy')
    return { trouble: unknownName(String(lang), 'a language of letters', ['en', 'cy']) }
  if (nation !== undefined && !isNationId(String(nation)))
    return { trouble: unknownName(String(nation), 'a nation', nationIds) }
  return {
    kind,
    lang,
    ...(nation === undefined ? {} : { nation: nation as NationId }),
  }
}

/** The findings that the writer leaves as they are: a file with an id on each line, as `--json` prints them. */
async function idsIn({ options, machine }: Asked): Promise<{ ids: string[] } | { trouble: Trouble }> {
  const file = options['overruled']
  if (file === undefined) return { ids: [] }
  const read = await machine.read(String(file), mostBytes)
  if ('trouble' in read) return read
  const text = decodeText(read.bytes)
  return text === undefined
    ? { trouble: { says: `${nameOf(String(file))} is not UTF-8 text. Put one id on each line.` } }
    : { ids: text.split(/\r?\n/).filter((line) => line !== '') }
}

const kinds = ['request', 'complaint', 'notice'] as const
type Kind = (typeof kinds)[number]
const isKind = (name: unknown): name is Kind => kinds.some((kind) => kind === name)
