import { writeFileSync } from 'node:fs'
import { copyTree } from './safety/copy-tree.ts'
import { findGuards } from './safety/guards.ts'
import { readHazards } from './safety/hazards.ts'
import { removals } from './safety/removals.ts'
import { writeReport } from './safety/report.ts'
import { tryRemoval, type Tried } from './safety/try-removal.ts'

// Takes each control of the ward service out of a copy of the code, sees the tests of its hazard fail, and writes the report.
const report = 'docs/safety/report.md'
const tree = copyTree()
const tried: Tried[] = []
try {
  for (const removal of removals) {
    const one = tryRemoval(tree.folder, removal)
    tried.push(one)
    console.log(`${one.verdict.padEnd(14)} ${removal.hazard}  ${removal.control}`)
  }
} finally {
  tree.remove()
}
writeFileSync(report, writeReport(readHazards(), findGuards(), tried))
console.log(`Written: ${report}`)
if (tried.some(({ verdict }) => verdict !== 'caught')) process.exitCode = 1
