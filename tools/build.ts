import { spawnSync } from 'node:child_process'
import { commandLine, hasCommandLine, hasPatientApp, patientApp, tools } from './check/places.ts'

/** Compiles the content, which the pages import, then builds the patient app. False when either fails; it has said why. */
export function buildEverything(): boolean {
  return compileContent() && buildPatientApp()
}

function compileContent(): boolean {
  if (hasCommandLine()) return run(commandLine, ['content', 'compile'])
  console.log('The content is not compiled: apps/cli/bin/fresh-eyes.mjs does not exist yet.')
  return true
}

function buildPatientApp(): boolean {
  if (!hasPatientApp()) {
    console.log('The patient app is not built: apps/patient/vite.config.ts does not exist yet.')
    return true
  }
  console.log('Building the patient app.')
  const built = ['build', '--logLevel', 'warn']
  return run(tools.svelteKit, ['sync'], patientApp) && run(tools.vite, built, patientApp)
}

/** Quiet when it goes well: what the build tools say then is about other ways to run them. */
function run(script: string, args: string[], cwd = process.cwd()): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' })
  if (status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0
}

if (import.meta.main && !buildEverything()) process.exitCode = 1
