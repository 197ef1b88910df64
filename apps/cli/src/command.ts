/** What a command is given. It reads nothing else: time, input and output arrive here. */
export interface Asked {
  /** What stands after the command's name and is not an option. */
  words: readonly string[]
  options: Readonly<Record<string, string | true>>
  /** The day it is taken to be: `--on`, or the machine's own day. */
  today: string
  /** The text of a file, or of standard input when the name is missing or "-". Undefined when it cannot be read. */
  read: (file: string | undefined) => Promise<string | undefined>
  readBytes: (file: string | undefined) => Promise<Uint8Array | undefined>
  write: (bytes: Uint8Array | string) => void
  out: (line: string) => void
}

/** How a command ended: 0 it is so; 1 it ran, and the answer is no; 2 it could not run, and `error` says what to mend. */
export interface Ended {
  exit: 0 | 1 | 2
  error?: string
  /** Printed instead of anything else when `--json` was given. */
  json?: unknown
}

export interface Command {
  name: string
  says: string
  usage: readonly string[]
  /** The options it knows beside --json, --on and --help. */
  options: Readonly<Record<string, 'text' | 'flag'>>
  run: (asked: Asked) => Ended | Promise<Ended>
}
