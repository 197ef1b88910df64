import { nations } from '@fresh-eyes/core/nations'
import { chooseRoute } from '@fresh-eyes/core/routes'
import type { Command, Ended } from '../command.ts'
import { loadKnown, nationAsked } from '../knowledge.ts'
import { nameOf, readJsonFile } from '../read-text.ts'
import { couldNotRun } from '../trouble.ts'
import { answersFrom } from './answers-from.ts'
import { nextJson, routeJson } from './route-json.ts'
import { nextLines, routeLines } from './route-lines.ts'

const mostBytes = 1_000_000

/** `route --nation N [FILE]`: the way to go, why, and why not each of the others. */
export const route: Command = {
  says: 'Say which way to go, from answers in JSON such as {"urgency": "can-wait", "who": "self"}.',
  usage: ['route --nation NATION [FILE] [--json]'],
  mostWords: 1,
  options: { nation: 'text' },
  async run({ words: [file], options, machine, today, out }): Promise<Ended> {
    const nation = nationAsked(options['nation'])
    if (typeof nation !== 'string') return couldNotRun(nation.trouble)
    const known = await loadKnown(nation)
    if ('trouble' in known) return couldNotRun(known.trouble)
    const read = await readJsonFile(machine, file, mostBytes)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const here = nations[nation].routes
    const given = answersFrom(read.value, here, nameOf(file))
    if ('trouble' in given) return couldNotRun(given.trouble)
    const choice = chooseRoute(here, given.answers)
    if (choice.is === 'unknown-answer') throw new Error(`The answer "${choice.answer}" was let through.`)
    if (choice.is === 'question') {
      for (const line of nextLines(choice, known)) out(line)
      return { exit: 1, json: nextJson(choice, known) }
    }
    const answer = routeJson(choice, known)
    for (const line of routeLines(choice, answer.sources, known, today)) out(line)
    return { exit: 0, json: answer }
  },
}
