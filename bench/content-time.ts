import { checkContent, compileContent } from '@fresh-eyes/core/guidance'
import { contentFolder, readContentFiles } from '../apps/cli/src/content/content-files.ts'
import { expectedOfContent, laddersByNation, waysByNation } from '../apps/cli/src/content/expected.ts'
import type { Benchmark } from './row.ts'
import { median, timed } from './timing.ts'

/** How long an editor waits: for the check of all content, and for making it ready. */
export const contentTime: Benchmark = {
  name: 'Content',
  async run() {
    const files = readContentFiles(contentFolder)
    const today = '2026-11-27'
    const check = () => checkContent(files, expectedOfContent(today, false))
    const checked = check()
    return [
      {
        what: 'Read from the disk',
        value: median(timed(5, () => readContentFiles(contentFolder))),
        unit: 'ms' as const,
        note: `${files.length} files`,
      },
      { what: 'Checked', value: median(timed(5, check, 1)), unit: 'ms' as const },
      {
        what: 'Compiled',
        value: median(timed(5, () => compileContent(checked, files, waysByNation(), laddersByNation()), 1)),
        unit: 'ms' as const,
      },
    ]
  },
}
