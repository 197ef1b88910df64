import type { Machine } from './machine.ts'
import type { Trouble } from './trouble.ts'

/** What a command is given. It reads nothing else: time, input and output arrive here. */
export interface Asked {
  /** What stands after the command's name and is not an option. */
  words: readonly string[]
  options: Readonly<Record<string, string | true>>
  /** The day it is taken to be: `--on`, or the machine's own day. */
  today: string
  /** True with `--json`: lines meant for a reader are then not printed. */
  json: boolean
  machine: Machine
  /** Prints a line for a reader. */
  out: (line: string) => void
}

/** How a command ended: 0 it is so; 1 it ran, and the answer is no; 2 it could not run, and `trouble` says what to mend. */
export interface Ended {
  exit: 0 | 1 | 2
  trouble?: Trouble
  /** Printed instead of anything else when `--json` was given. */
  json?: unknown
}

export interface Command {
  says: string
  usage: readonly string[]
  /** How many words it takes beside its options. */
  mostWords: number
  /** The options it knows beside --json, --on and --help. */
  options: Readonly<Record<string, 'text' | 'flag'>>
  run: (asked: Asked) => Ended | Promise<Ended>
}
