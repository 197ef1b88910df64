import { parseDay } from '@fresh-eyes/core/calendar'
import type { Asked, Command, Ended } from './command.ts'
import { content } from './content/content.ts'
import { readBytes, readText, todayHere } from './machine.ts'

const commands: readonly Command[] = [content]

/** Runs one command line. Returns the exit code; whatever happens, it never shows a stack trace. */
export async function main(args: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name === args[0])
  if (!command) {
    const asked = args[0]
    const known = asked === undefined || asked === 'help' || asked === '--help'
    const text = `${known ? '' : `There is no command "${asked}".\n\n`}${help()}`
    ;(known ? process.stdout : process.stderr).write(text)
    return known && asked !== undefined ? 0 : 2
  }
  const parsed = parse(command, args.slice(1))
  if ('error' in parsed) return fail(parsed.error, false)
  if (parsed.options['help']) {
    process.stdout.write(`${command.says}\n\n${command.usage.map((line) => `  fresh-eyes ${line}`).join('\n')}\n`)
    return 0
  }
  const json = parsed.options['json'] === true
  const on = parsed.options['on']
  const today = on === undefined ? todayHere() : parseDay(String(on))
  if (today === undefined) return fail(`"${String(on)}" is not a day. Write it as 2026-11-27.`, json)
  return finish(await command.run(asked(parsed, today, json)), json)
}

function asked(parsed: Pick<Asked, 'words' | 'options'>, today: string, json: boolean): Asked {
  return {
    ...parsed,
    today,
    read: readText,
    readBytes,
    write: (bytes) => process.stdout.write(bytes),
    out: (line) => {
      if (!json) process.stdout.write(`${line}\n`)
    },
  }
}

function finish(ended: Ended, json: boolean): number {
  if (ended.error !== undefined) return fail(ended.error, json, ended.exit)
  if (json && ended.json !== undefined) process.stdout.write(`${JSON.stringify(ended.json, null, 2)}\n`)
  return ended.exit
}

function fail(error: string, json: boolean, exit: Ended['exit'] = 2): number {
  if (json) process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`)
  process.stderr.write(`${error}\n`)
  return exit
}

function parse(command: Command, args: readonly string[]): Pick<Asked, 'words' | 'options'> | { error: string } {
  const kinds: Record<string, 'text' | 'flag'> = { json: 'flag', help: 'flag', on: 'text', ...command.options }
  const words: string[] = []
  const options: Record<string, string | true> = Object.create(null)
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const [name = '', ...rest] = arg.slice(2).split('=')
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (!kind)
      return { error: `"${command.name}" has no option --${name}. It has: ${Object.keys(kinds).map((key) => `--${key}`).join(', ')}.` }
    const value = rest.length ? rest.join('=') : kind === 'text' ? args[++i] : true
    if (value === undefined) return { error: `--${name} needs a value after it.` }
    options[name] = value
  }
  return { words, options }
}

function help(): string {
  const usage = commands.flatMap((command) => [
    `${command.says}`,
    ...command.usage.map((line) => `  fresh-eyes ${line}`),
    '',
  ])
  return [
    'Fresh Eyes on the command line. It does what the app does, on this machine only.',
    '',
    ...usage,
    'Everywhere: --json for JSON, --on 2026-11-27 for another day, a file name or standard input.',
    'It ends with 0 (it is so), 1 (it ran, and the answer is no) or 2 (it could not run).',
    '',
  ].join('\n')
}
