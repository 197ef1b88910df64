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
    { name: 'canary: eslint', look: lint },
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

const core = 'core/src/calendar/canary.ts'
const forbiddenToLint = [
  { what: 'Date.now() in core', file: core, text: 'export const now = Date.now()', says: 'today: Day' },
  { what: 'new Date() in core', file: core, text: 'export const now = new Date()', says: 'today: Day' },
  {
    what: 'globalThis.Date in core',
    file: core,
    text: 'export const now = globalThis.Date',
    says: 'today: Day',
  },
  {
    what: 'Math.random() in core',
    file: core,
    text: 'export const one = Math.random()',
    says: 'as an argument',
  },
  { what: 'console in core', file: core, text: "console.log('a name')", says: 'console' },
  {
    what: 'a deep import in core',
    file: core,
    text: "export { one } from '../routes/deep/one.ts'",
    says: 'its face',
  },
  {
    what: '{@html} in a page',
    file: 'apps/patient/src/canary.svelte',
    text: "<script>const words = '<b>hello</b>'</script>\n{@html words}",
    says: '{@html}',
  },
]

async function lint(): Promise<Finding> {
  const eslint = new ESLint()
  const seen = new Set<string>()
  for (const { what, file, text, says } of forbiddenToLint) {
    const [result] = await eslint.lintText(`${text}\n`, { filePath: resolve(file) })
    if (result?.messages.some(({ severity, message }) => severity === 2 && message.includes(says)))
      seen.add(what)
  }
  return allSeen(
    forbiddenToLint.map(({ what }) => what),
    (what) => seen.has(what),
    {
      guard: 'eslint does not refuse, or does not say what to do instead of',
      mend: 'Look at eslint.config.js.',
    },
  )
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
