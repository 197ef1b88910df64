import { parseDay } from '@fresh-eyes/core/calendar'
import type { Command, Ended } from './command.ts'
import { commands } from './commands.ts'
import { thisMachine, type Machine } from './machine.ts'
import { readOptions } from './options.ts'
import { unknownName } from './say/closest.ts'
import { printable, quote } from './say/quote.ts'
import { couldNotRun, sayTrouble, type Trouble } from './trouble.ts'

/**
 * Runs one command line and returns its exit code: 0, 1 or 2. Whatever happens, it never shows a stack trace; a mistake of our
 * own is said in one sentence, with 2.
 */
export async function main(args: readonly string[], machine: Machine = thisMachine): Promise<number> {
  const json = args.includes('--json')
  try {
    return await start(args, json, machine)
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return finish(
      couldNotRun(`fresh-eyes stopped: this is a mistake of ours, not yours. It says: ${quote(says)}`),
      json,
      machine,
    )
  }
}

async function start(args: readonly string[], json: boolean, machine: Machine): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    machine.out(await help())
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return finish(couldNotRun(unknownName(name, 'a command', Object.keys(commands))), json, machine)
  const command = await load()
  const parsed = readOptions(name, command, rest)
  if ('trouble' in parsed) return finish(couldNotRun(parsed.trouble), json, machine)
  if (parsed.options['help']) {
    machine.out(`${command.says}\n\n${command.usage.map((line) => `  fresh-eyes ${line}`).join('\n')}\n`)
    return 0
  }
  const today = dayAsked(parsed.options['on'], machine)
  if (typeof today !== 'string') return finish(couldNotRun(today), json, machine)
  const out = (line: string) => {
    if (!json) machine.out(`${printable(line)}\n`)
  }
  return finish(await command.run({ ...parsed, today, json, machine, out }), json, machine)
}

function dayAsked(on: string | true | undefined, machine: Machine): string | Trouble {
  if (on === undefined) return machine.today()
  return parseDay(String(on)) ?? { says: `${quote(String(on))} is not a day. Write it as 2026-11-27.` }
}

function finish(ended: Ended, json: boolean, machine: Machine): number {
  const { trouble } = ended
  if (json && (ended.json !== undefined || trouble))
    machine.out(`${JSON.stringify(ended.json ?? asJson(trouble), null, 2)}\n`)
  if (trouble) machine.err(sayTrouble(trouble))
  return ended.exit
}

function asJson(trouble: Trouble | undefined): unknown {
  if (!trouble) return {}
  const { says, ...rest } = trouble
  return { error: says, ...rest }
}

async function help(): Promise<string> {
  const all: Command[] = await Promise.all(Object.values(commands).map((load) => load()))
  return [
    'Fresh Eyes on the command line. It does what the app does, on this machine only.',
    '',
    ...all.flatMap(({ says, usage }) => [says, ...usage.map((line) => `  fresh-eyes ${line}`), '']),
    'Everywhere: --json for JSON, --on 2026-11-27 for another day, a file name or standard input.',
    'It ends with 0 (it is so), 1 (it ran, and the answer is no) or 2 (it could not run).',
    '',
  ].join('\n')
}
