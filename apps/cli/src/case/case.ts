import type { Command } from '../command.ts'
import { unknownName } from '../say/closest.ts'
import { couldNotRun } from '../trouble.ts'
import { show } from './show.ts'
import { upgrade } from './upgrade.ts'
import { validate } from './validate.ts'

const ways = { validate, upgrade, show } as const

/** `case validate`, `case upgrade` and `case show`: what a case file is, and what is in it. */
export const caseCommand: Command = {
  says: 'Look at a case file: whether it is one, its newest form, and what is in it. Private words are never shown.',
  usage: [
    'case validate [CASEFILE] [--json]',
    'case upgrade [CASEFILE] [--out FILE] [--force] [--json]',
    'case show [CASEFILE] [--json]',
  ],
  mostWords: 2,
  options: { out: 'text', force: 'flag' },
  run(asked) {
    const [what = '', file] = asked.words
    const names = Object.keys(ways)
    if (what === '') return couldNotRun(`Say "case ${names.join('", "case ')}".`)
    if (!Object.hasOwn(ways, what)) return couldNotRun(unknownName(what, 'a thing to do with a case', names))
    return ways[what as keyof typeof ways](asked, file)
  },
}
