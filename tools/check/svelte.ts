import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { patientApp, tools } from './places.ts'
import { passed, runTool, type Finding, type Step } from './step.ts'

// Some set-ups of svelte-check find nothing and exit with 0. So a component with a mistake lies in the app while it looks:
// a run that does not see the mistake has seen nothing.
const mistake = `<script lang="ts">
  const days: number = 'three'
</script>

<p>{days}</p>
`

/** svelte-check on the patient app, with its canary. */
export function svelteStep(): Step {
  return { name: 'types: patient app, and its canary', look: checkWithCanary }
}

async function checkWithCanary(): Promise<Finding> {
  const canary = `src/canary-${process.pid}.svelte`
  // svelte-check keeps its copies of components that were deleted since, and goes on reporting them.
  rmSync(resolve(patientApp, '.svelte-kit/.svelte-check'), { recursive: true, force: true })
  writeFileSync(resolve(patientApp, canary), mistake)
  try {
    const options = ['--tsgo', '--output', 'machine', '--fail-on-warnings', '--tsconfig', './tsconfig.json']
    const { output } = await runTool(tools.svelteCheck, options, patientApp)
    return judge(output, canary)
  } finally {
    rmSync(resolve(patientApp, canary), { force: true })
  }
}

/** Reads what svelte-check said: the mistake in the canary must be there, and no other. */
export function judge(output: string, canary: string): Finding {
  const complaints = output.split('\n').filter((line) => / (ERROR|WARNING|FAILURE) /.test(line))
  // Another check may be running, with a canary of its own.
  const real = complaints.filter((line) => !/canary-\d+\.svelte/.test(line))
  if (real.length > 0) return { kind: 'failed', output: real.join('\n') }
  if (complaints.some((line) => line.includes(`"${canary}"`)) && / COMPLETED /.test(output)) return passed
  return {
    kind: 'failed',
    output:
      'svelte-check did not see a mistake put there on purpose, so it sees none. ' +
      `Look at apps/patient/tsconfig.json (does it include src?) and at the two versions of TypeScript.\n${output}`,
  }
}
