import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import { tools } from './places.ts'
import { passed, runTool, type Finding, type Step } from './step.ts'

/**
 * Guards can switch themselves off in silence. Each canary breaks a rule on purpose; if its guard says nothing,
 * the check fails.
 */
export function canaries(): Step[] {
  return [
    { name: 'canary: core types know no screen, disk or network', look: pureTypes },
    { name: 'canary: core has no clock and no chance', look: clockAndChance },
    { name: 'canary: shelves and faces', look: brokenShelves },
  ]
}

const forbiddenInCore = [
  'process',
  'document',
  'window',
  'Buffer',
  'fetch',
  'console',
  'crypto',
  'URL',
  'TextEncoder',
  'setTimeout',
  'localStorage',
  'require',
]

async function pureTypes(): Promise<Finding> {
  const { output } = await runTool(tools.tsc, ['-p', 'tools/canaries/tsconfig.json', '--pretty', 'false'])
  return allSeen(forbiddenInCore, (name) => output.includes(`Cannot find name '${name}'`), {
    guard: 'tsconfig.pure.json lets core use',
    mend: 'An import has probably brought DOM or Node types in: look at the newest dependency of core or paper.',
  })
}

const forbiddenToLint = {
  'Date.now()': 'export const now = Date.now()\n',
  'new Date()': 'export const now = new Date()\n',
  'globalThis.Date': 'export const now = globalThis.Date\n',
  'Math.random()': 'export const chance = Math.random()\n',
  'console.log': "console.log('a patient')\n",
  'a deep import': "export { one } from '../routes/deep/one.ts'\n",
}

async function clockAndChance(): Promise<Finding> {
  const eslint = new ESLint()
  const unseen: string[] = []
  for (const [name, text] of Object.entries(forbiddenToLint)) {
    const [result] = await eslint.lintText(text, { filePath: resolve('core/src/calendar/canary.ts') })
    if (!result?.messages.some((message) => message.severity === 2 && message.ruleId)) unseen.push(name)
  }
  return allSeen(unseen, () => false, { guard: 'eslint lets core use', mend: 'Look at eslint.config.js.' })
}

async function brokenShelves(): Promise<Finding> {
  const folder = resolve('tools/canaries/shelves')
  const config = resolve('.dependency-cruiser.mjs')
  const { output } = await runTool(
    tools.depcruise,
    ['--config', config, '--output-type', 'json', '.'],
    folder,
  )
  const { default: rules } = await import(config)
  const names = rules.forbidden.map((rule: { name: string }) => rule.name) as string[]
  const broken = new Set(
    JSON.parse(output).summary.violations.map((each: { rule: { name: string } }) => each.rule.name),
  )
  return allSeen(names, (name) => broken.has(name), {
    guard: 'dependency-cruiser does not catch',
    mend: 'Every rule in .dependency-cruiser.mjs needs a file in tools/canaries/shelves that breaks it.',
  })
}

function allSeen(
  names: string[],
  seen: (name: string) => boolean,
  words: { guard: string; mend: string },
): Finding {
  const unseen = names.filter((name) => !seen(name))
  return unseen.length === 0
    ? passed
    : { kind: 'failed', output: `${words.guard}: ${unseen.join(', ')}. ${words.mend}` }
}
