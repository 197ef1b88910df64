import { spawnSync } from 'node:child_process'
import { commandLine, hasCommandLine, hasPatientApp, patientApp } from './check/places.ts'

// Content is compiled first: the pages import what it becomes.
if (hasCommandLine()) run(process.execPath, [commandLine, 'content', 'compile'])
else console.log('Content is not compiled: apps/cli/bin/fresh-eyes.mjs does not exist yet.')

if (hasPatientApp()) run('npm', ['run', 'build', '--silent'], patientApp)
else console.log('The patient app is not built: apps/patient/vite.config.ts does not exist yet.')

function run(program: string, args: string[], cwd = process.cwd()): void {
  const windows = process.platform === 'win32'
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit', shell: windows && program === 'npm' })
  if (status !== 0) process.exit(status ?? 1)
}
