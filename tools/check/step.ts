import { spawn } from 'node:child_process'

/** One thing that `npm run check` looks at. */
export interface Step {
  name: string
  look: () => Promise<Finding>
  /** Names of steps that must have gone well before. If one has not, this one would only repeat its trouble. */
  needs?: string[]
}

export type Finding =
  { kind: 'passed' } | { kind: 'failed'; output: string } | { kind: 'skipped'; because: string }

export const passed: Finding = { kind: 'passed' }

/** Runs a program of node_modules with this same Node, and gives back its exit code and all that it printed. */
export function runTool(
  script: string,
  args: string[],
  cwd = '.',
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** A step that passes when the tool exits with 0, and shows what the tool said when it does not. */
export function toolStep(name: string, script: string, args: string[], cwd?: string): Step {
  return {
    name,
    look: async () => {
      const { code, output } = await runTool(script, args, cwd)
      return code === 0 ? passed : { kind: 'failed', output }
    },
  }
}

/** The same step, skipped with a line that says why while a file it needs does not exist yet. */
export function onlyIf(exists: boolean, because: string, step: Step): Step {
  return exists ? step : { ...step, look: async () => ({ kind: 'skipped', because }) }
}

/** The same step, to be skipped when one of these has failed. */
export function after(needs: string[], step: Step): Step {
  return { ...step, needs }
}
