import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent, compileContent, sayProblem } from '@fresh-eyes/core/guidance'
import type { Command } from '../command.ts'
import { unknownName } from '../say/closest.ts'
import { quote } from '../say/quote.ts'
import { couldNotRun } from '../trouble.ts'
import { contentFolder, readContentFiles, writeModules } from './content-files.ts'
import { expectedOfContent, laddersByNation, waysByNation } from './expected.ts'
import { letterProblems } from './letter-problems.ts'

/** `content check [--release] [--json]` and `content compile`: whether what we say may be said, and making it ready. */
export const content: Command = {
  says: 'Check what we say, or make it ready for the apps.',
  usage: ['content check [--folder DIR] [--release] [--on DATE] [--json]', 'content compile'],
  mostWords: 1,
  options: { folder: 'text', release: 'flag' },
  run({ words: [what = ''], options, today, out }) {
    if (what === '') return couldNotRun('Say "content check" or "content compile".')
    if (what !== 'check' && what !== 'compile') return couldNotRun(unknownName(what, 'a thing to do with content', ['check', 'compile']))
    const folder = typeof options['folder'] === 'string' ? options['folder'] : contentFolder
    const files = existsSync(folder) ? readContentFiles(folder) : []
    if (files.length === 0) return couldNotRun(`There is no content in ${quote(folder)}.`)
    const checked = checkContent(files, expectedOfContent(today, options['release'] === true))
    const problems = [...checked.problems, ...letterProblems(files)]
    const { stale } = checked
    if (what === 'compile' && problems.length === 0) writeModules(compileContent(checked, files, waysByNation(), laddersByNation()), join(folder, '.compiled'))
    if (options['json']) return { exit: problems.length ? 1 : 0, json: { files: files.length, problems, stale } }
    for (const problem of problems) out(sayProblem(problem))
    for (const problem of stale) out(`To check again: ${sayProblem(problem)}`)
    out(
      problems.length
        ? `${problems.length} to mend in ${files.length} content files.`
        : `${files.length} content files are in order${what === 'compile' ? ', and compiled' : ''}.`,
    )
    return { exit: problems.length ? 1 : 0 }
  },
}
