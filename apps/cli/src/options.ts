import type { Asked, Command } from './command.ts'
import { closest, unknownName } from './say/closest.ts'
import { quote } from './say/quote.ts'
import type { Trouble } from './trouble.ts'

type Parsed = Pick<Asked, 'words' | 'options'>

/** Reads what stands after a command's name. Everything after "--" is a word, so that a file may begin with a hyphen. */
export function readOptions(
  name: string,
  command: Command,
  args: readonly string[],
): Parsed | { trouble: Trouble } {
  const kinds: Readonly<Record<string, 'text' | 'flag'>> = {
    ...command.options,
    on: 'text',
    json: 'flag',
    help: 'flag',
  }
  const words: string[] = []
  const options: Record<string, string | true> = Object.create(null) as Record<string, string | true>
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--') {
      words.push(...args.slice(i + 1))
      break
    }
    if (arg === '-' || !arg.startsWith('-')) {
      words.push(arg)
      continue
    }
    const [option = '', ...rest] = arg === '-h' ? ['help'] : arg.replace(/^--?/, '').split('=')
    const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined
    if (!kind || (!arg.startsWith('--') && arg !== '-h'))
      return { trouble: unknownOption(name, arg, Object.keys(kinds)) }
    if (option in options) return { trouble: { says: `--${option} was given twice. Give it once.` } }
    const value = rest.length > 0 ? rest.join('=') : kind === 'text' ? args[++i] : true
    if (kind === 'flag' && value !== true) return { trouble: { says: `--${option} takes no value.` } }
    if (value === undefined) return { trouble: { says: `--${option} needs a value after it.` } }
    options[option] = value
  }
  if (words.length > command.mostWords)
    return {
      trouble: {
        says: `${quote(words[command.mostWords] ?? '')} is one word too many for "${name}". See: fresh-eyes ${name} --help`,
      },
    }
  return { words, options }
}

function unknownOption(name: string, arg: string, kinds: readonly string[]): Trouble {
  const known = kinds.map((kind) => `--${kind}`)
  const near = closest(arg.split('=')[0] ?? '', known)
  return { ...unknownName(arg, `an option of "${name}"`, known), ...(near ? { closest: near } : {}) }
}
