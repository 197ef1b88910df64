import { validateCaseFile, type CaseFile } from '@fresh-eyes/core/casefile'
import type { Machine } from '../machine.ts'
import { readJson } from '../json/read-json.ts'
import { decodeText, nameOf } from '../read-text.ts'
import type { Trouble } from '../trouble.ts'

/** A life's record with every attachment is far smaller. */
const mostBytes = 200_000_000

/** Reads a case file from a file, or from standard input. One that is locked, newer or not whole is a trouble. */
export async function readCaseFile(
  machine: Machine,
  file: string | undefined,
): Promise<{ caseFile: CaseFile } | { trouble: Trouble }> {
  const read = await machine.read(file, mostBytes)
  if ('trouble' in read) return read
  const what = nameOf(file)
  if (isLocked(read.bytes))
    return { trouble: { says: `${what} is a locked backup. Open it first: fresh-eyes open FILE --out FILE` } }
  const text = decodeText(read.bytes)
  if (text === undefined) return { trouble: { says: `${what} is not UTF-8 text, so it is not a case file.` } }
  const parsed = readJson(text, what)
  return 'trouble' in parsed ? parsed : caseFileIn(parsed.value, what)
}

/** The case file that a parsed value is, or why it is none. It never repeats what was found, which is private. */
export function caseFileIn(value: unknown, what: string): { caseFile: CaseFile } | { trouble: Trouble } {
  const found = validateCaseFile(value)
  if ('valid' in found) return { caseFile: found.valid }
  if (found.refused === 'newer-format')
    return { trouble: { says: `${what} was made by a newer Fresh Eyes. Update this one, then try again.` } }
  const [first] = found.problems
  const place = first && first.where !== '' ? ` At ${first.where}:` : ''
  return {
    trouble: {
      says: `${what} is not a case file.${place} expected ${first?.expected ?? 'something else'}. See docs/formats/case-file.md.`,
    },
  }
}

function isLocked(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 40))
  return /^\s*(age-encryption\.org\/|-----BEGIN AGE)/.test(start)
}
