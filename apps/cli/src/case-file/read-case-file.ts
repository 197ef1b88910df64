import { validateCaseFile, type CaseFile, type Problem } from '@fresh-eyes/core/casefile'
import type { Machine } from '../machine.ts'
import { readJson } from '../json/read-json.ts'
import { decodeText, nameOf } from '../read-text.ts'
import type { Trouble } from '../trouble.ts'

/** A life's record with every attachment is far smaller. */
export const mostBytes = 200_000_000

/** A case file in the newest version, and the version that it was written in. */
export interface ReadCaseFile {
  caseFile: CaseFile
  version: number
}

/** Reads a case file from a file, or from standard input. One that is locked, newer or not whole is a trouble. */
export async function readCaseFile(
  machine: Machine,
  file: string | undefined,
): Promise<ReadCaseFile | { trouble: Trouble }> {
  const read = await machine.read(file, mostBytes)
  return 'trouble' in read ? read : caseFileInBytes(read.bytes, nameOf(file))
}

/** The case file that the bytes of a file are, or why they are none. */
export function caseFileInBytes(
  bytes: Uint8Array,
  what: string,
): ReadCaseFile | { trouble: Trouble; problems?: readonly Problem[]; refused: Refused } {
  if (isLocked(bytes))
    return {
      refused: 'locked',
      trouble: { says: `${what} is a locked backup. Open it first: fresh-eyes open FILE --out FILE` },
    }
  const text = decodeText(bytes)
  if (text === undefined)
    return { refused: 'not-json', trouble: { says: `${what} is not UTF-8 text, so it is not a case file.` } }
  const parsed = readJson(text, what)
  return 'trouble' in parsed ? { ...parsed, refused: 'not-json' } : caseFileIn(parsed.value, what)
}

/** Why a file is no case file that can be read here. */
export type Refused = 'locked' | 'not-json' | 'not-a-case-file' | 'newer-format'

/** The case file that a parsed value is, or why it is none. It never repeats what was found, which is private. */
export function caseFileIn(
  value: unknown,
  what: string,
): ReadCaseFile | { trouble: Trouble; problems?: readonly Problem[]; refused: Refused } {
  const found = validateCaseFile(value)
  if ('valid' in found) return { caseFile: found.valid, version: (value as { version: number }).version }
  if (found.refused === 'newer-format')
    return {
      refused: found.refused,
      trouble: { says: `${what} was made by a newer Fresh Eyes. Update this one, then try again.` },
    }
  const [first] = found.problems
  const place = first && first.where !== '' ? ` At ${first.where}:` : ''
  return {
    refused: found.refused,
    problems: found.problems,
    trouble: {
      says: `${what} is not a case file.${place} expected ${first?.expected ?? 'something else'}. See docs/formats/case-file.md.`,
    },
  }
}

function isLocked(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 40))
  return /^\s*(age-encryption\.org\/|-----BEGIN AGE)/.test(start)
}
