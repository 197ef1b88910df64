import { existsSync } from 'node:fs'
import { commandLine, hasCommandLine, hasOfflineWorker, hasPatientApp, patientApp, tools } from './places.ts'
import { after, onlyIf, toolStep, type Step } from './step.ts'
import { svelteStep } from './svelte.ts'

const compiled = 'content compiled'
const synced = 'svelte-kit sync'
const cruised = ['core', 'vault', 'paper', 'ward', 'ui', 'apps', 'tools', 'journeys', 'bench']

/** What the other steps need: the compiled content, and the types that SvelteKit writes into node_modules. */
export function firstSteps(): Step[] {
  return [
    cli(toolStep(compiled, commandLine, ['content', 'compile'])),
    patient(toolStep(synced, tools.svelteKit, ['sync'], patientApp)),
  ]
}

/** Slowest first, so that two cores finish together. */
export function ordinarySteps(): Step[] {
  const places = cruised.filter((folder) => existsSync(folder))
  return [
    after([compiled, synced], patient(svelteStep())),
    toolStep('eslint', tools.eslint, ['.', '--max-warnings', '0']),
    toolStep('prettier', tools.prettier, ['--check', '--log-level', 'warn', '.']),
    // Before the apps exist, every dependency they will use looks unused.
    after([synced], patient(toolStep('knip', tools.knip, ['--no-config-hints']))),
    toolStep('shelves', tools.depcruise, ['--config', '.dependency-cruiser.mjs', ...places]),
    types('tests, tools, command line', 'tsconfig.json', [compiled]),
    types('core and paper', 'tsconfig.pure.json'),
    types('vault', 'vault/tsconfig.json'),
    onlyIf(
      hasOfflineWorker(),
      'apps/patient/src/service-worker.ts does not exist yet',
      types('offline worker', 'apps/patient/tsconfig.worker.json', [synced]),
    ),
    cli(toolStep('content', commandLine, ['content', 'check'])),
  ]
}

function types(what: string, config: string, needs: string[] = []): Step {
  return after(needs, toolStep(`types: ${what}`, tools.tsc, ['-p', config]))
}

const patient = (step: Step): Step =>
  onlyIf(hasPatientApp(), 'apps/patient/vite.config.ts does not exist yet', step)

const cli = (step: Step): Step =>
  onlyIf(hasCommandLine(), 'apps/cli/bin/fresh-eyes.mjs does not exist yet', step)
