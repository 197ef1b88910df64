import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { quote } from './say/quote.ts'
import type { Trouble } from './trouble.ts'

/** What the command line needs of the machine it runs on. Tests hand it one of their own. */
export interface Machine {
  /** The machine's own calendar day. */
  today: () => string
  /** The bytes of a file, or of standard input when no file or "-" is named. More than `most` bytes are refused. */
  read: (file: string | undefined, most: number) => Promise<{ bytes: Uint8Array } | { trouble: Trouble }>
  /** Writes a file that only its owner can read. A file that is there already stays as it is, unless `over`. */
  save: (file: string, bytes: Uint8Array, over: boolean) => Trouble | undefined
  out: (text: string) => void
  /** Sends a file to standard output, for another program or a file. Says false, and sends nothing, where it is a terminal. */
  outBytes: (bytes: Uint8Array) => boolean
  err: (text: string) => void
  /** Asks on the terminal without showing what is typed; undefined when there is no terminal or the person stopped. */
  askHidden: (question: string) => Promise<string | undefined>
}

/** The machine this runs on: the only place where the command line meets the clock, the disk and the terminal. */
export const thisMachine: Machine = {
  today: todayHere,
  async read(file, most) {
    return file === undefined || file === '-' ? readInput(most) : readNamed(file, most)
  },
  save,
  out: (text) => process.stdout.write(text),
  outBytes(bytes) {
    if (process.stdout.isTTY) return false
    process.stdout.write(bytes)
    return true
  },
  err: (text) => process.stderr.write(text),
  async askHidden(question) {
    if (!process.stdin.isTTY) return undefined
    const { askHidden } = await import('./ask-hidden.ts')
    return askHidden(question)
  },
}

function todayHere(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function readInput(most: number): Promise<{ bytes: Uint8Array } | { trouble: Trouble }> {
  if (process.stdin.isTTY)
    process.stderr.write('Reading what you type. End with Ctrl-D on a line of its own.\n')
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of process.stdin) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > most) return { trouble: tooLarge('Standard input', most) }
    }
    return { bytes: Buffer.concat(parts) }
  } catch (error) {
    return { trouble: { says: `Standard input cannot be read: ${whyNot(error)}.` } }
  }
}

function readNamed(file: string, most: number): { bytes: Uint8Array } | { trouble: Trouble } {
  try {
    const { size } = statSync(file)
    if (size > most) return { trouble: tooLarge(`The file ${quote(file)}`, most) }
    return { bytes: readFileSync(file) }
  } catch (error) {
    return { trouble: { says: `The file ${quote(file)} cannot be read: ${whyNot(error)}.` } }
  }
}

function save(file: string, bytes: Uint8Array, over: boolean): Trouble | undefined {
  // A new name is claimed at once ("wx"), so that nothing that appears meanwhile is overwritten.
  const target = over ? `${file}.part-${process.pid}` : file
  let handle: number | undefined
  try {
    handle = openSync(target, 'wx', 0o600)
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
    fsyncSync(handle)
    closeSync(handle)
    if (over) renameSync(target, file)
    return undefined
  } catch (error) {
    if (handle !== undefined) rmSync(target, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && !over)
      return {
        says: `There is a file ${quote(file)} already. It is left as it is. Name another, or add --force to replace it.`,
      }
    return { says: `The file ${quote(file)} cannot be written: ${whyNot(error)}.` }
  }
}

function tooLarge(what: string, most: number): Trouble {
  return {
    says: `${what} is larger than ${Math.round(most / 1_000)} kB, which is more than this can need. Is it the right file?`,
  }
}

function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return reasons[code] ?? `the machine says ${code || 'no more'}`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing with that name',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'you may not',
  EPERM: 'you may not',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no file name can have',
}
