import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Removal } from './removals/index.ts'

const vitest = resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')

/** What became of the tests of a hazard when its control was taken out. Only "caught" is good. */
export interface Tried {
  removal: Removal
  verdict: 'caught' | 'not-caught' | 'no-tests' | 'does-not-apply'
  /** The tests that failed, by name. */
  failed: string[]
}

interface Reported {
  testResults: { assertionResults: { title: string; fullName: string; status: string }[] }[]
}

/**
 * Takes one control out of a copied tree, runs the tests that name its hazard, and puts the control back. A test that fails while
 * the control is in place proves nothing by failing again: whoever tries many hands over what failed then, by `failsAnyway`.
 */
export function tryRemoval(folder: string, removal: Removal, anyway: readonly string[] = []): Tried {
  const path = join(folder, removal.file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(removal.find).length !== 2) return { removal, verdict: 'does-not-apply', failed: [] }
  writeFileSync(
    path,
    whole.replace(removal.find, () => removal.put),
  )
  try {
    return judge(removal, runTests(folder, removal), anyway)
  } finally {
    writeFileSync(path, whole)
  }
}

/** The tests of a hazard that fail with every control in place: such as one that needs another test to have run before it. */
export function failsAnyway(folder: string, removal: Removal): string[] {
  return namesOfFailed(ofHazard(removal, runTests(folder, removal)))
}

/** Runs the tests that name the hazard. Undefined when they could not even be run, which proves nothing. */
function runTests(folder: string, { project, tests, hazard }: Removal): Reported | undefined {
  const report = join(folder, 'safety.json')
  writeFileSync(report, '')
  const chosen = ['run', '--project', project, tests, '-t', `\\[${hazard}\\]`]
  const shown = ['--reporter', 'json', '--outputFile', report, '--retry', '0']
  spawnSync(process.execPath, [vitest, ...chosen, ...shown], { cwd: folder, stdio: 'ignore' })
  const said = readFileSync(report, 'utf8')
  return said === '' ? undefined : (JSON.parse(said) as Reported)
}

function judge(removal: Removal, reported: Reported | undefined, anyway: readonly string[]): Tried {
  const run = ofHazard(removal, reported)
  if (run.length === 0) return { removal, verdict: 'no-tests', failed: [] }
  const failed = namesOfFailed(run).filter((name) => !anyway.includes(name))
  return { removal, verdict: failed.length > 0 ? 'caught' : 'not-caught', failed }
}

type Result = Reported['testResults'][number]['assertionResults'][number]

function ofHazard({ hazard }: Removal, reported: Reported | undefined): Result[] {
  const results = reported?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
  return results.filter(({ title, status }) => title.includes(`[${hazard}]`) && status !== 'skipped')
}

const namesOfFailed = (results: readonly Result[]): string[] =>
  results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
