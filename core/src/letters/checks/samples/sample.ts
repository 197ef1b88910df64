import { parse } from 'yaml'
import type { NationId } from '../../../routes/index.ts'
import type { Severity } from '../finding.ts'

/** What a person says should be found in a letter: which rule, and on which words. */
export interface Expected {
  rule: string
  severity: Severity
  /** Undefined for what is about the whole letter. */
  words?: string
}

/** A letter that someone could have written, labelled by eye. */
export interface Sample {
  id: string
  kind: 'request' | 'complaint'
  lang: 'en' | 'cy'
  nation: NationId
  expect: readonly Expected[]
  text: string
}

type Row = Partial<Record<Severity | 'words', string>>

/** Reads a letter with its labels above it. A file that is not one is a mistake of ours. */
export function readSample(id: string, file: string): Sample {
  const [, head = '', text = ''] = /^---\n([^]*?)\n---\n+([^]*)$/.exec(file) ?? []
  const { expect, ...labels } = parse(head) as Omit<Sample, 'id' | 'text' | 'expect'> & { expect: Row[] }
  return {
    id,
    ...labels,
    text,
    expect: expect.map(({ problem, hint, words }) => ({
      rule: problem ?? hint ?? '',
      severity: problem === undefined ? 'hint' : 'problem',
      ...(words === undefined ? {} : { words }),
    })),
  }
}
