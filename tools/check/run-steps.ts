import { availableParallelism } from 'node:os'
import type { Finding, Step } from './step.ts'

export interface Report {
  name: string
  finding: Finding
  seconds: number
}

/**
 * Looks at every step, a few at a time, and hands each report to `tell` as soon as it is known.
 * A step that throws has failed; the others still run.
 */
export async function runSteps(steps: Step[], tell: (report: Report) => void, atOnce = 2): Promise<Report[]> {
  const waiting = [...steps]
  const reports: Report[] = []

  async function work(): Promise<void> {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now()
      const finding = await look(step)
      const report = { name: step.name, finding, seconds: (performance.now() - startedAt) / 1000 }
      reports.push(report)
      tell(report)
    }
  }

  const workers = Math.max(1, Math.min(atOnce, availableParallelism()))
  await Promise.all(Array.from({ length: workers }, work))
  return reports
}

async function look(step: Step): Promise<Finding> {
  try {
    return await step.look()
  } catch (error) {
    return { kind: 'failed', output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
