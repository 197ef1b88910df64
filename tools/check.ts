import { canaries } from './check/canaries.ts'
import { runSteps, type Report } from './check/run-steps.ts'
import { firstSteps, ordinarySteps } from './check/steps.ts'

const mostLines = 60

const startedAt = performance.now()
const first = await runSteps(firstSteps(), sayOne)
const reports = [...first, ...(await runSteps([...ordinarySteps(), ...canaries()], sayOne, first))]

const failed = reports.filter((report) => report.finding.kind === 'failed')
for (const report of failed) sayWhy(report)

const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
console.log(
  failed.length === 0
    ? `Check passed in ${seconds} s.\n`
    : `Check failed after ${seconds} s: ${failed.map((report) => report.name).join('; ')}.\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1

function sayOne({ name, finding, seconds }: Report): void {
  const mark = { passed: 'ok     ', failed: 'FAILED ', skipped: 'skipped' }[finding.kind]
  const why = finding.kind === 'skipped' ? ` (${finding.because})` : ''
  console.log(`  ${mark} ${seconds.toFixed(1).padStart(5)} s  ${name}${why}`)
}

function sayWhy({ name, finding }: Report): void {
  if (finding.kind !== 'failed') return
  const lines = finding.output.trim().split('\n')
  const more = lines.length > mostLines ? [`… and ${lines.length - mostLines} more lines`] : []
  console.log(['', `---- ${name}`, ...lines.slice(0, mostLines), ...more].join('\n'))
}
