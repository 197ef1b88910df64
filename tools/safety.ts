import { writeFileSync } from 'node:fs'
import { copyTree } from './safety/copy-tree.ts'
import { findGuards } from './safety/guards.ts'
import { readHazards } from './safety/hazards.ts'
import { removals } from './safety/removals/index.ts'
import { unseenGuards, writeReport } from './safety/report.ts'
import { failsAnyway, tryRemoval, type Tried } from './safety/try-removal.ts'

// Takes each control of the ward service out of a copy of the code, sees the tests of its hazard fail, and writes the report.
const report = 'docs/safety/report.md'
const tree = copyTree()
const tried: Tried[] = []
const anywayOf = new Map<string, string[]>()
try {
  for (const removal of removals) {
    const { project, tests, hazard } = removal
    const run = `${project} ${tests} ${hazard}`
    const anyway = anywayOf.get(run) ?? failsAnyway(tree.folder, removal)
    anywayOf.set(run, anyway)
    const one = tryRemoval(tree.folder, removal, anyway)
    tried.push(one)
    for (const name of anyway) console.log(`fails anyway   ${hazard}  ${name}`)
    console.log(`${one.verdict.padEnd(14)} ${hazard}  ${removal.control}`)
  }
} finally {
  tree.remove()
}
const guards = findGuards()
writeFileSync(report, writeReport(readHazards(), guards, tried))
const unseen = unseenGuards(guards, tried)
for (const { file, name } of unseen) console.log(`not seen to fail  ${file}: ${name}`)
console.log(`Written: ${report}`)
const sound = [...anywayOf.values()].every((names) => names.length === 0)
if (!sound || unseen.length > 0 || tried.some(({ verdict }) => verdict !== 'caught')) process.exitCode = 1
