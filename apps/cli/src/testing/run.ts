import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { main } from '../main.ts'
import type { Machine } from '../machine.ts'

/** What a command line left behind. */
export interface Ran {
  exit: number | null
  out: string
  err: string
  /** The file that went to standard output. */
  bytes?: Uint8Array
}

const bin = fileURLToPath(new URL('../../bin/fresh-eyes.mjs', import.meta.url))

/** Runs the real program in a process of its own, with the Node that runs the tests. */
export function spawnCli(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...args])
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', fail)
    child.on('close', (exit) => done({ exit, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** What a test puts in place of the machine: its files by name, its standard input, and what would be typed when asked. */
export interface Given {
  files?: Record<string, string | Uint8Array>
  input?: string | Uint8Array
  typed?: string
  today?: string
  /** Whether standard output is a terminal. */
  terminal?: boolean
}

/** Runs a command line here, without a process. Files that it saves are added to `files`. */
export async function runHere(args: readonly string[], given: Given = {}): Promise<Ran> {
  let [out, err] = ['', '']
  const files = given.files ?? {}
  let sent: Uint8Array | undefined
  const machine: Machine = {
    today: () => given.today ?? '2026-11-27',
    async read(file, most) {
      const found = file === undefined || file === '-' ? (given.input ?? '') : files[file]
      if (found === undefined) return { trouble: { says: `The file "${file}" cannot be read.` } }
      const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found
      return bytes.length > most ? { trouble: { says: 'It is too large.' } } : { bytes }
    },
    save(file, bytes, over) {
      if (file in files && !over) return { says: `There is a file "${file}" already.` }
      files[file] = bytes
      return undefined
    },
    out: (text) => void (out += text),
    outBytes(bytes) {
      if (!given.terminal) sent = bytes
      return !given.terminal
    },
    err: (text) => void (err += text),
    askHidden: async () => given.typed,
  }
  const exit = await main(args, machine)
  return { exit, out, err, ...(sent ? { bytes: sent } : {}) }
}

/** What was printed, as JSON that has to fit a published schema. */
export function jsonOf<T>(ran: Ran, schema: string): T {
  const value: unknown = JSON.parse(ran.out)
  const fits = validator(schema)
  if (!fits(value))
    throw new Error(`Not as docs/formats/${schema}.schema.json says: ${JSON.stringify(fits.errors, null, 2)}`)
  return value as T
}

/** Says whether a value fits a published schema. */
export function validates(value: unknown, schema: string): boolean {
  return validator(schema)(value)
}

const formats = fileURLToPath(new URL('../../../../docs/formats/', import.meta.url))
const ajv = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
const validators = new Map<string, ValidateFunction>()

function validator(schema: string): ValidateFunction {
  const known = validators.get(schema)
  if (known) return known
  const made = ajv.compile(JSON.parse(readFileSync(`${formats}${schema}.schema.json`, 'utf8')) as object)
  validators.set(schema, made)
  return made
}

/** A folder of the samples that are kept beside the project, or undefined where there are none. */
export function samples(folder: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../../../shared/samples/${folder}/`, import.meta.url))
  return existsSync(path) ? path : undefined
}
