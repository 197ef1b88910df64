import { nations } from '@fresh-eyes/core/nations'
import { questionsFor } from '@fresh-eyes/core/routes'
import type { Command } from '../command.ts'
import { loadKnown, nationAsked } from '../knowledge.ts'
import { couldNotRun } from '../trouble.ts'
import { listQuestions } from './list-questions.ts'
import { questionLines } from './question-lines.ts'

/** `questions --nation N`: every question of a nation, its choices, and when it is asked. */
export const questions: Command = {
  says: 'List the questions of a nation, their choices, and when each is asked.',
  usage: ['questions --nation NATION [--json]'],
  mostWords: 0,
  options: { nation: 'text' },
  async run({ options, out }) {
    const nation = nationAsked(options['nation'])
    if (typeof nation !== 'string') return couldNotRun(nation.trouble)
    const known = await loadKnown(nation)
    if ('trouble' in known) return couldNotRun(known.trouble)
    const list = listQuestions(nation, questionsFor(nations[nation].routes), known.knowledge)
    for (const line of questionLines(list, known)) out(line)
    return { exit: 0, json: list }
  },
}
