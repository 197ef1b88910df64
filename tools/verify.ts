import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { stopWithParent } from './stop-with-parent.mjs'

// Everything that must hold, the quickest to fail first. Vitest's own summary is the last thing printed.
const steps = [
  ['tools/check.ts'],
  ['tools/build.ts'],
  ['tools/prepare-tests.ts'],
  [resolve('node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)],
]

let running: ChildProcess | undefined
stopWithParent(() => running?.kill('SIGTERM'))

for (const step of steps) {
  process.exitCode = await run(step)
  if (process.exitCode !== 0) break
}

function run(step: string[]): Promise<number> {
  return new Promise((done) => {
    running = spawn(process.execPath, step, { stdio: 'inherit' })
    running.on('close', (code) => done(code ?? 1))
  })
}
