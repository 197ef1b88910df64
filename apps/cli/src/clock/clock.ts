import { parseVagueDay } from '@fresh-eyes/core/calendar'
import { countClock, type Clock } from '@fresh-eyes/core/clocks'
import { allClocks, clockById } from '@fresh-eyes/core/nations'
import { isNationId, type NationId } from '@fresh-eyes/core/routes'
import type { Asked, Command, Ended } from '../command.ts'
import { loadKnown, nationAsked } from '../knowledge.ts'
import { unknownName } from '../say/closest.ts'
import { quote } from '../say/quote.ts'
import { couldNotRun, type Trouble } from '../trouble.ts'
import { clockJson, refusedJson } from './clock-json.ts'
import { clockLines, refusedLines } from './clock-lines.ts'
import { listClocks } from './list-clocks.ts'

/** `clock ID --from DATE`: the day something ends, by which rule, and which days were not counted. */
export const clock: Command = {
  says: 'Count a clock from a day, such as 2026-11-27 or "spring 2024", or list the clocks.',
  usage: ['clock ID --from DATE [--nation NATION] [--json]', 'clock --list [--nation NATION] [--json]'],
  mostWords: 1,
  options: { from: 'text', nation: 'text', list: 'flag' },
  async run(asked): Promise<Ended> {
    if (asked.options['list']) return listClocks(asked)
    const found = clockAsked(asked)
    if ('trouble' in found) return couldNotRun(found.trouble)
    const start = startAsked(asked)
    if ('trouble' in start) return couldNotRun(start.trouble)
    const known = await loadKnown(found.nation)
    if ('trouble' in known) return couldNotRun(known.trouble)
    const answer = countClock(found.clock, start.day, known.knowledge.holidays)
    if (answer.kind === 'refused') {
      const json = refusedJson(answer, known)
      for (const line of refusedLines(json, known)) asked.out(line)
      return { exit: 1, json }
    }
    const json = clockJson(answer, found.clock, known)
    for (const line of clockLines(answer, found.clock, json, known, asked.today)) asked.out(line)
    return { exit: 0, json }
  },
}

/** The clock that was named, and the nation whose bank holidays it is counted with. */
function clockAsked({ words, options }: Asked): { clock: Clock; nation: NationId } | { trouble: Trouble } {
  const ids = allClocks.map(({ id }) => id)
  const [id] = words
  if (id === undefined)
    return { trouble: { says: 'Name a clock. `fresh-eyes clock --list` says what each is.', known: ids } }
  const clock = clockById(id)
  if (!clock) return { trouble: unknownName(id, 'a clock', ids) }
  const own = id.split('/')[0] ?? ''
  if (isNationId(own) && options['nation'] === undefined) return { clock, nation: own }
  const nation = nationAsked(options['nation'])
  if (typeof nation !== 'string') {
    const says = `The clock "${id}" runs in all four nations, and is counted with the bank holidays of one.`
    return {
      trouble:
        options['nation'] === undefined
          ? { ...nation.trouble, says: `${says} ${nation.trouble.says}` }
          : nation.trouble,
    }
  }
  if (own !== 'uk' && own !== nation)
    return {
      trouble: {
        says: `The clock "${id}" belongs to ${own}, not to ${nation}. Leave --nation out, or name another clock.`,
      },
    }
  return { clock, nation }
}

function startAsked({ options, today }: Asked) {
  const from = options['from']
  if (from === undefined) return { trouble: { says: 'Say when it started, with --from 2026-11-27.' } }
  const day = parseVagueDay(String(from), today)
  if (day) return { day }
  const says = `${quote(String(from))} is not a date we can read. Write it as 2026-11-27, "27 November 2026", "November 2026" or "spring 2024".`
  return { trouble: { says } }
}
