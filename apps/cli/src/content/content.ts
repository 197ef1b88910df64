import { checkContent, compileContent, sayProblem } from '@fresh-eyes/core/guidance'
import type { Command } from '../command.ts'
import { contentFolder, readContentFiles, writeModules } from './content-files.ts'
import { expectedOfContent, factsByNation } from './expected.ts'

/** `content check [--release] [--json]` and `content compile`: whether what we say may be said, and making it ready. */
export const content: Command = {
  name: 'content',
  says: 'Check what we say, or make it ready for the apps.',
  usage: ['content check [--folder DIR] [--release] [--on DATE] [--json]', 'content compile'],
  options: { folder: 'text', release: 'flag' },
  run({ words: [what], options, today, out }) {
    if (what !== 'check' && what !== 'compile') return { exit: 2, error: 'Say "content check" or "content compile".' }
    const folder = typeof options['folder'] === 'string' ? options['folder'] : contentFolder
    const files = readContentFiles(folder)
    if (files.length === 0) return { exit: 2, error: `There is no content in ${folder}.` }
    const checked = checkContent(files, expectedOfContent(today, options['release'] === true))
    const { problems, stale } = checked
    if (what === 'compile' && problems.length === 0) writeModules(compileContent(checked, files, factsByNation()))
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
