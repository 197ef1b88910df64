import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { patientApp, tools } from './places.ts'
import { passed, runTool, type Step } from './step.ts'

// Some set-ups of svelte-check find nothing and exit with 0. So a component with a mistake lies in the app while it looks:
// a run that does not see the mistake has seen nothing.
const canary = `<script lang="ts">
  const days: number = 'three'
</script>

<p>{days}</p>
`

/** svelte-check on the patient app, with its canary. */
export function svelteStep(): Step {
  return {
    name: 'types: patient app, and its canary',
    look: async () => {
      const file = resolve(patientApp, `src/canary-${process.pid}.svelte`)
      writeFileSync(file, canary)
      try {
        const { output } = await runTool(
          tools.svelteCheck,
          ['--tsgo', '--output', 'machine', '--fail-on-warnings', '--tsconfig', './tsconfig.json'],
          patientApp,
        )
        return judge(output)
      } finally {
        rmSync(file, { force: true })
      }
    },
  }
}

/** Reads what svelte-check said: the canary's mistake must be there, and no other. Exported for its test. */
export function judge(output: string): Awaited<ReturnType<Step['look']>> {
  const lines = output.split('\n').filter((line) => / (ERROR|WARNING|FAILURE) /.test(line))
  const others = lines.filter((line) => !/canary-\d+\.svelte/.test(line))
  if (others.length > 0) return { kind: 'failed', output: others.join('\n') }
  if (lines.length > 0 && / COMPLETED /.test(output)) return passed
  return {
    kind: 'failed',
    output:
      'svelte-check did not see a mistake put there on purpose, so it sees none. ' +
      'Look at apps/patient/tsconfig.json (does it include src?) and at the two versions of TypeScript.\n' +
      output,
  }
}
