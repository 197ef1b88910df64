import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Removal } from './removals.ts'

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

/** Takes one control out of a copied tree, runs the tests that name its hazard, and puts the control back. */
export function tryRemoval(folder: string, removal: Removal): Tried {
  const path = join(folder, removal.file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(removal.find).length !== 2) return { removal, verdict: 'does-not-apply', failed: [] }
  writeFileSync(
    path,
    whole.replace(removal.find, () => removal.put),
  )
  try {
    return judge(removal, runTests(folder, removal))
  } finally {
    writeFileSync(path, whole)
  }
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

function judge(removal: Removal, reported: Reported | undefined): Tried {
  const results = reported?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
  const run = results.filter(
    ({ title, status }) => title.includes(`[${removal.hazard}]`) && status !== 'skipped',
  )
  if (run.length === 0) return { removal, verdict: 'no-tests', failed: [] }
  const failed = run.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
  return { removal, verdict: failed.length > 0 ? 'caught' : 'not-caught', failed }
}
