import { parseArgs } from 'node:util'
import { inputNames, type Numbers } from '@fresh-eyes/ward/wind-tunnel'

/** What someone asked the wind tunnel. */
export interface Asked {
  yours: Partial<Numbers>
  /** What to try beside it: "nurses-at-night=2". */
  whatIf: Partial<Numbers> | undefined
  hours: number[] | undefined
  seed: number
  seeds: number
  over: number
  most: number
  /** A PostgreSQL address with an empty database for the real service, instead of one in memory. */
  postgres: string | undefined
  /** Whether the first seed is driven through the real service as well. */
  real: boolean
  /** Where the page is written, if anywhere. */
  page: string | undefined
  help: boolean
}

const text = { type: 'string' } as const

/** Reads the command line. Gives words about what is wrong with it instead, when something is. */
export function readArguments(given: readonly string[]): Asked | string {
  const options = {
    ...Object.fromEntries(inputNames.map((name) => [name, text])),
    'what-if': { type: 'string', multiple: true },
    hours: text,
    seed: text,
    seeds: text,
    over: text,
    most: text,
    postgres: text,
    page: text,
    'rules-only': { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  let values: Record<string, unknown>
  try {
    values = parseArgs({ args: [...given], options, strict: true }).values
  } catch (error) {
    return `${(error as Error).message} Say --help to see every number that you can give.`
  }
  const problems: string[] = []
  const number = (name: string, otherwise: number): number => {
    const said = values[name]
    if (said === undefined) return otherwise
    const read = Number(said)
    if (said === '' || !Number.isFinite(read)) problems.push(`--${name} is "${String(said)}". Give a number.`)
    return read
  }
  const yours: Partial<Numbers> = {}
  for (const name of inputNames) if (values[name] !== undefined) yours[name] = number(name, 0)
  const said = values['hours'] as string | undefined
  const hours = said?.split(',').map(Number)
  const whatIf = readWhatIf((values['what-if'] ?? []) as string[], problems)
  const seeds = number('seeds', 200)
  if (!Number.isInteger(seeds) || seeds < 1)
    problems.push('--seeds is how many runs: a whole number, 1 or more.')
  const asked: Asked = {
    yours,
    whatIf,
    hours,
    seed: number('seed', 1),
    seeds,
    over: number('over', 30),
    most: number('most', 5),
    postgres: values['postgres'] as string | undefined,
    real: values['rules-only'] !== true,
    page: values['page'] as string | undefined,
    help: values['help'] === true,
  }
  return problems.length > 0 ? problems.join('\n') : asked
}

function readWhatIf(said: readonly string[], problems: string[]): Partial<Numbers> | undefined {
  if (said.length === 0) return undefined
  const numbers: Partial<Numbers> = {}
  for (const one of said) {
    const [name, value] = one.split('=')
    const known = inputNames.find((each) => each === name)
    if (!known || value === undefined || !Number.isFinite(Number(value)))
      problems.push(`--what-if is "${one}". Write it like --what-if nurses-at-night=2.`)
    else numbers[known] = Number(value)
  }
  return numbers
}
