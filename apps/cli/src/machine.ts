import { readFileSync } from 'node:fs'

/** The machine's own calendar day. The only place where the command line asks the clock. */
export function todayHere(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The bytes of a file, or of standard input when no file or "-" is named; undefined when there is no such file. */
export async function readBytes(file: string | undefined): Promise<Uint8Array | undefined> {
  if (file !== undefined && file !== '-') {
    try {
      return readFileSync(file)
    } catch {
      return undefined
    }
  }
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The same, as text. Bytes that are not UTF-8 become the replacement character. */
export async function readText(file: string | undefined): Promise<string | undefined> {
  const bytes = await readBytes(file)
  return bytes && new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
}
