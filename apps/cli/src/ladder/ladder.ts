import { entriesForOutput, viewOf, type OutputEntry } from '@fresh-eyes/core/casefile'
import { allClocks, ladders, rungIds, type Rung, type RungId } from '@fresh-eyes/core/nations'
import { placeOnLadder, standingsOf, type PlaceOnLadder, type RungStanding } from '@fresh-eyes/core/requests'
import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Asked, Command, Ended } from '../command.ts'
import { loadKnown, nationAsked, type Known } from '../knowledge.ts'
import { loadRungs, type Rungs } from './load-rungs.ts'
import { wrap } from '../say/lines.ts'
import { couldNotRun } from '../trouble.ts'

/** One rung, as `docs/formats/ladder.schema.json` says. */
interface RungJson {
  rung: RungId
  name: string
  says: string
  opens: string
  first: string
  /** Where the case stands on it. Only when a case file was given. */
  standing?: RungStanding
  who: readonly string[]
  beside: readonly string[]
  letters: readonly string[]
  limits: readonly string[]
  clocks: readonly string[]
  facts: readonly string[]
}

/** `ladder --nation N [CASEFILE]`: what one can do from here, rung by rung, and where a case stands. */
export const ladder: Command = {
  says: 'Show the ladder of a nation, and where a case stands on it.',
  usage: ['ladder --nation NATION [CASEFILE] [--case ID] [--on DATE] [--json]'],
  mostWords: 1,
  options: { nation: 'text', case: 'text' },
  async run(asked): Promise<Ended> {
    const { words, options, machine, out } = asked
    const nation = nationAsked(options['nation'])
    if (typeof nation !== 'string') return couldNotRun(nation.trouble)
    const known = await loadKnown(nation)
    if ('trouble' in known) return couldNotRun(known.trouble)
    const rungs = await loadRungs(nation)
    let place: PlaceOnLadder | undefined
    if (words.length > 0) {
      const read = await readCaseFile(machine, words[0])
      if ('trouble' in read) return couldNotRun(read.trouble)
      place = placed(entriesForOutput(viewOf(read.caseFile).entries), asked, known)
      if (!place)
        return couldNotRun(
          `There is no open case of ${nation} in it by that name. Leave --case out for the newest.`,
        )
    }
    const json = {
      nation,
      rungs: offered(known).map(([id, rung]) => rungJson(id, rung, rungs, place)),
      ...(place?.here && { here: place.here }),
      ...(place?.next && { next: place.next }),
    }
    for (const line of lines(json, known)) out(line)
    return { exit: 0, json }
  },
}

function placed(entries: readonly OutputEntry[], { options, today }: Asked, { knowledge, facts }: Known) {
  const { nation, holidays } = knowledge
  const cases = entries.filter((entry) => entry.kind === 'case' && entry.fields.nation === nation)
  const wanted = options['case']
  const here = wanted === undefined ? cases.at(-1) : cases.find(({ id }) => id === wanted)
  if (!here) return undefined
  const rules = { nation, clocks: allClocks, holidays, standing: standingsOf(facts.clocks) }
  return placeOnLadder(entries, here.id, { ladder: ladders[nation], rules, on: today })
}

function offered({ knowledge }: Known): readonly [RungId, Rung][] {
  const { rungs } = ladders[knowledge.nation]
  return rungIds.flatMap((id): [RungId, Rung][] => {
    const rung = rungs[id]
    return rung.is === 'offered' ? [[id, rung]] : []
  })
}

function rungJson(id: RungId, rung: Rung, { rungs }: Rungs, place: PlaceOnLadder | undefined): RungJson {
  const { name, says, opens, first } = rungs[id] ?? { name: id, says: '', opens: '', first: '' }
  const standing = place?.rungs.find((each) => each.rung === id)?.standing
  const { who, beside, letters, limits, clocks, facts } = rung
  return {
    rung: id,
    name,
    says,
    opens,
    first,
    ...(standing && { standing }),
    who,
    beside,
    letters,
    limits,
    clocks,
    facts,
  }
}

function lines(
  json: { rungs: readonly RungJson[]; here?: RungId; next?: NonNullable<PlaceOnLadder['next']> },
  { words, facts }: Known,
): string[] {
  const says = words.ladderPage
  const named = (ids: readonly string[]) => ids.map((id) => facts.bodies[id]?.name ?? id).join('; ')
  return [
    ...json.rungs.flatMap(({ rung, name, says: what, opens, first, standing, who, beside }, i) => [
      ...wrap(
        `${i + 1}. ${name}${standing ? ` [${says.standing[standing as keyof typeof says.standing]}]` : ''}`,
      ),
      ...(rung === json.here ? [`   ${says.you}`] : []),
      ...wrap(what, '   ', '   '),
      ...wrap(`${says.opens}: ${opens}`, '   ', '   '),
      ...wrap(`${says.first}: ${first}`, '   ', '   '),
      ...wrap(`${says.who}: ${named(who)}`, '   ', '   '),
      ...(beside.length > 0 ? wrap(`${says.beside}: ${named(beside)}`, '   ', '   ') : []),
      '',
    ]),
    ...(json.next?.letter ? wrap(says.nextButton.replace('{letter}', says.letters[json.next.letter])) : []),
  ]
}
