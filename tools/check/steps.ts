import { existsSync } from 'node:fs'
import { commandLine, hasCommandLine, hasOfflineWorker, hasPatientApp, patientApp, tools } from './places.ts'
import { onlyIf, toolStep, type Step } from './step.ts'
import { svelteStep } from './svelte.ts'

const noPatientApp = 'apps/patient/vite.config.ts does not exist yet'
const noCommandLine = 'apps/cli/bin/fresh-eyes.mjs does not exist yet'
const noWorker = 'apps/patient/src/service-worker does not exist yet'
const cruised = ['core', 'vault', 'paper', 'ward', 'ui', 'apps', 'tools', 'journeys', 'bench']

/** What the other steps need: the compiled content and the types that SvelteKit writes into node_modules. */
export function firstSteps(): Step[] {
  return [
    onlyIf(
      hasCommandLine(),
      noCommandLine,
      toolStep('content compiled', commandLine, ['content', 'compile']),
    ),
    onlyIf(hasPatientApp(), noPatientApp, toolStep('svelte-kit sync', tools.svelteKit, ['sync'], patientApp)),
  ]
}

/** Slowest first, so that two cores finish together. */
export function ordinarySteps(): Step[] {
  const places = cruised.filter((folder) => existsSync(folder))
  const typesOfVault = toolStep('types: vault', tools.tsc, ['-p', 'vault/tsconfig.json'])
  const typesOfWorker = toolStep('types: offline worker', tools.tsc, [
    '-p',
    'apps/patient/tsconfig.worker.json',
  ])
  return [
    onlyIf(hasPatientApp(), noPatientApp, svelteStep()),
    toolStep('eslint', tools.eslint, ['.', '--max-warnings', '0']),
    toolStep('prettier', tools.prettier, ['--check', '--log-level', 'warn', '.']),
    toolStep('types: core and paper', tools.tsc, ['-p', 'tsconfig.pure.json']),
    onlyIf(existsSync('vault/src/index.ts'), 'vault/src/index.ts does not exist yet', typesOfVault),
    onlyIf(hasOfflineWorker(), noWorker, typesOfWorker),
    toolStep('types: tests, tools, command line', tools.tsc, ['-p', 'tsconfig.json']),
    toolStep('shelves', tools.depcruise, ['--config', '.dependency-cruiser.mjs', ...places]),
    // Before the apps exist, every dependency they will use looks unused.
    onlyIf(hasPatientApp(), noPatientApp, toolStep('knip', tools.knip, ['--no-config-hints'])),
    onlyIf(hasCommandLine(), noCommandLine, toolStep('content', commandLine, ['content', 'check'])),
  ]
}
