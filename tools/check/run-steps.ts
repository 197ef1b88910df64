import type { Finding, Step } from './step.ts'

export interface Report {
  name: string
  finding: Finding
  seconds: number
}

/**
 * Looks at every step, `atOnce` at a time, and hands each report to `tell` as soon as it is known.
 * A step whose `needs` have failed, by `earlier` reports, is skipped. One that throws has failed; the others still run.
 */
export async function runSteps(
  steps: Step[],
  tell: (report: Report) => void,
  earlier: Report[] = [],
  atOnce = 2,
): Promise<Report[]> {
  const broken = earlier.filter(({ finding }) => finding.kind === 'failed').map(({ name }) => name)
  const waiting = [...steps]
  const reports: Report[] = []

  async function work(): Promise<void> {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now()
      const missing = step.needs?.find((name) => broken.includes(name))
      const finding: Finding = missing
        ? { kind: 'skipped', because: `"${missing}" failed` }
        : await look(step)
      const report = { name: step.name, finding, seconds: (performance.now() - startedAt) / 1000 }
      reports.push(report)
      tell(report)
    }
  }

  await Promise.all(Array.from({ length: atOnce }, work))
  return reports
}

async function look(step: Step): Promise<Finding> {
  try {
    return await step.look()
  } catch (error) {
    return { kind: 'failed', output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
