import { liveEntries, viewOf, type Entry } from '@fresh-eyes/core/casefile'
import { choicesOf, onePage, pageEntries, type OnePage } from '@fresh-eyes/core/one-page'
import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Asked, Command, Ended } from '../command.ts'
import { notCompiled } from '../knowledge.ts'
import { htmlPage } from '../letter/html-page.ts'
import { unknownName } from '../say/closest.ts'
import { wrap } from '../say/lines.ts'
import { couldNotRun, type Trouble } from '../trouble.ts'

/** `page [CASEFILE]`: a case on one page of A4, and what is not on it. */
export const page: Command = {
  says: 'Put a case on one page of A4, from a case file (an opened backup).',
  usage: ['page [CASEFILE] [--case ID] [--format text|html] [--on DATE] [--json]'],
  mostWords: 1,
  options: { case: 'text', format: 'text' },
  async run(asked): Promise<Ended> {
    const format = String(asked.options['format'] ?? 'text')
    if (!formats.includes(format)) return couldNotRun(unknownName(format, 'a format of the page', formats))
    const loaded = await notCompiled(() => import('@fresh-eyes/content/words'))
    if ('trouble' in loaded) return couldNotRun(loaded.trouble)
    const read = await readCaseFile(asked.machine, asked.words[0])
    if ('trouble' in read) return couldNotRun(read.trouble)
    const entries = liveEntries(viewOf(read.caseFile).entries)
    const found = caseAsked(entries, asked.options['case'])
    if (typeof found === 'object') return couldNotRun(found)
    const made = onePage(pageEntries(entries, found), found, {
      today: asked.today,
      choices: choicesOf(entries, found),
      sentences: loaded.value.onePagePaper,
    })
    return show(made, loaded.value.onePage, format, asked)
  },
}

const formats = ['text', 'html']

async function show(
  { document, shown, leftOut, fits }: OnePage,
  { leftOutWhy }: { leftOutWhy: Readonly<Record<string, string>> },
  format: string,
  { out, machine, json }: Asked,
): Promise<Ended> {
  const [{ renderHtml }, { renderText }] = await Promise.all([
    import('@fresh-eyes/paper/html'),
    import('@fresh-eyes/paper/text'),
  ])
  out(format === 'html' ? htmlPage(document) : renderText(document, { width: 78 }).trimEnd())
  if (!json)
    for (const { entry, why } of leftOut)
      machine.err(`${wrap(`${entry}: ${leftOutWhy[why] ?? why}`, '  ').join('\n')}\n`)
  return {
    exit: 0,
    json: {
      title: document.title,
      text: renderText(document),
      html: renderHtml(document),
      shown,
      leftOut,
      fits,
    },
  }
}

/** The case that was named; or the only one that is open, or the only one there is. */
function caseAsked(entries: readonly Entry[], id: string | true | undefined): string | Trouble {
  const cases = entries.filter((entry): entry is Entry<'case'> => entry.kind === 'case')
  const known = cases.map(({ id }) => id)
  if (id !== undefined)
    return known.includes(String(id)) ? String(id) : unknownName(String(id), 'a case in this file', known)
  const open = cases.filter(({ fields }) => !fields.closed)
  const [only, ...others] = open.length > 0 ? open : cases
  if (only && others.length === 0) return only.id
  return only
    ? { says: 'There is more than one case in this file. Say which, with --case.', known }
    : { says: 'There is no case in this file yet.' }
}
