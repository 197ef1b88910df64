import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { patientApp, tools } from './places.ts'
import { passed, runTool, type Finding, type Step } from './step.ts'

// Some set-ups of svelte-check find nothing and exit with 0, and some take every component of ui/ for one that accepts
// anything. So a component with both mistakes lies in the app while it looks: a run that does not see them has seen nothing.
const mistakes = `<script lang="ts">
  import { Field } from '@fresh-eyes/ui/field'
  const days: number = 'three'
</script>

<Field nonsense={days} />
`
const signs = ["Type 'string' is not assignable to type 'number'", 'nonsense']

/** svelte-check on the patient app, with its canary. */
export function svelteStep(): Step {
  return { name: 'types: patient app, and its canary', look: checkWithCanary }
}

async function checkWithCanary(): Promise<Finding> {
  const canary = `src/canary-${process.pid}.svelte`
  writeFileSync(resolve(patientApp, canary), mistakes)
  try {
    const options = [
      '--tsgo-experimental-api',
      '--output',
      'machine',
      '--fail-on-warnings',
      '--tsconfig',
      './tsconfig.json',
    ]
    const { output } = await runTool(tools.svelteCheck, options, patientApp)
    return judge(output, canary)
  } finally {
    rmSync(resolve(patientApp, canary), { force: true })
  }
}

/** Reads what svelte-check said: both mistakes in the canary must be there, and no other anywhere. */
export function judge(output: string, canary: string): Finding {
  const complaints = output.split('\n').filter((line) => / (ERROR|WARNING|FAILURE) /.test(line))
  // Another check may be running, with a canary of its own.
  const real = complaints.filter((line) => !/canary-\d+\.svelte/.test(line))
  if (real.length > 0) return { kind: 'failed', output: real.join('\n') }

  const onPurpose = complaints.filter((line) => line.includes(`"${canary}"`))
  const unseen = signs.filter((sign) => !onPurpose.some((line) => line.includes(sign)))
  if (unseen.length === 0) return passed
  return {
    kind: 'failed',
    output:
      `svelte-check did not see a mistake put there on purpose (${unseen.join('; ')}), so it may see none. ` +
      `Look at apps/patient/tsconfig.json (does it include src?), at both TypeScripts, and at ui/src/field.\n${output}`,
  }
}
