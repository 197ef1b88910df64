import type * as Words from '@fresh-eyes/content/words'
import { liveEntries, viewOf, type Entry } from '@fresh-eyes/core/casefile'
import { choicesOf, onePage, pageEntries, type OnePage } from '@fresh-eyes/core/one-page'
import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Asked, Command, Ended } from '../command.ts'
import { deliver } from '../deliver/deliver.ts'
import { deliveryFrom, deliveryOptions, formatUsage, outUsage, type Delivery } from '../deliver/delivery.ts'
import { notCompiled } from '../knowledge.ts'
import { unknownName } from '../say/closest.ts'
import { wrap } from '../say/lines.ts'
import { couldNotRun, type Trouble } from '../trouble.ts'

/** `page [CASEFILE]`: a case on one page of A4, and what is not on it. */
export const page: Command = {
  says: 'Put a case on one page of A4, from a case file (an opened backup).',
  usage: [`page [CASEFILE] [--case ID] ${formatUsage} ${outUsage} [--on DATE] [--json]`],
  mostWords: 1,
  options: { case: 'text', ...deliveryOptions },
  async run(asked): Promise<Ended> {
    const delivery = deliveryFrom('page', asked)
    if ('trouble' in delivery) return couldNotRun(delivery.trouble)
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
    return show(made, delivery, loaded.value, asked)
  },
}

async function show(
  { document, shown, leftOut, glance, fits }: OnePage,
  delivery: Delivery,
  words: typeof Words,
  asked: Asked,
): Promise<Ended> {
  const [{ renderHtml }, { renderText }] = await Promise.all([
    import('@fresh-eyes/paper/html'),
    import('@fresh-eyes/paper/text'),
  ])
  const delivered = await deliver(document, delivery, asked, words)
  if ('trouble' in delivered) return couldNotRun(delivered.trouble)
  const { leftOutWhy } = words.onePage
  if (!asked.json)
    for (const { entry, why } of leftOut)
      asked.machine.err(`${wrap(`${entry}: ${leftOutWhy[why]}`, '  ').join('\n')}\n`)
  return {
    exit: 0,
    json: {
      title: document.title,
      text: renderText(document),
      html: renderHtml(document),
      shown,
      leftOut,
      ...(glance ? { glance } : {}),
      fits,
      ...delivered,
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
