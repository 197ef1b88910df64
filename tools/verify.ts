import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { stopWithParent } from './stop-with-parent.mjs'

// Everything that must hold. One trouble does not hide the next: the tests run after a failed check too, and without the
// journeys when there is no app or no browser for them. Vitest's own summary is the last thing printed.
// Codes for colour in a file or a pipe hide the numbers from whoever looks for them.
if (!process.stdout.isTTY && !process.env['FORCE_COLOR']) process.env['NO_COLOR'] = '1'

let running: ChildProcess | undefined
let stopped = false
stopWithParent(() => {
  stopped = true
  running?.kill('SIGTERM')
})

const checked = await run('tools/check.ts')
const built = await run('tools/build.ts')
const ready = await run('tools/prepare-tests.ts')
if (!checked) console.log('\nThe check failed, as said above, so this run fails. The tests run all the same.')
if (!built)
  console.log('\nThere is no app to walk through, so this run fails. The other tests run all the same.')

const vitest = resolve('node_modules/vitest/vitest.mjs')
const withoutJourneys =
  built && ready ? [] : ['--project', 'core', '--project', 'vault', '--project', 'hospital']
const tested = await run(vitest, 'run', ...withoutJourneys, ...process.argv.slice(2))
process.exitCode = checked && built && ready && tested ? 0 : 1

/** True when it went well. After a stop, nothing more is started. */
function run(...step: string[]): Promise<boolean> {
  if (stopped) return Promise.resolve(false)
  return new Promise((done) => {
    running = spawn(process.execPath, step, { stdio: 'inherit' })
    running.on('close', (code) => done(code === 0))
  })
}
