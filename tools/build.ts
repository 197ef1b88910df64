import { spawnSync } from 'node:child_process'
import { commandLine, hasCommandLine, hasPatientApp, patientApp, tools } from './check/places.ts'

/** Compiles the content, which the pages import, then builds the patient app. False when either fails; it has said why. */
export function buildEverything(): boolean {
  if (!hasCommandLine())
    console.log('The content is not compiled: apps/cli/bin/fresh-eyes.mjs does not exist yet.')
  else if (!run(commandLine, ['content', 'compile'])) return false

  if (!hasPatientApp())
    console.log('The patient app is not built: apps/patient/vite.config.ts does not exist yet.')
  else
    return (
      run(tools.svelteKit, ['sync'], patientApp) &&
      run(tools.vite, ['build', '--logLevel', 'warn'], patientApp)
    )
  return true
}

function run(script: string, args: string[], cwd = process.cwd()): boolean {
  return spawnSync(process.execPath, [script, ...args], { cwd, stdio: 'inherit' }).status === 0
}

if (import.meta.main && !buildEverything()) process.exitCode = 1
