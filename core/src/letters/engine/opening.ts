import type { Block, Span } from '@fresh-eyes/paper'
import { formatDay, parseDay } from '../../calendar/index.ts'
import { ownLine } from '../own-words.ts'
import { chosen, gapFor, lineOrGap, linesOf, mark, say, typed, type Writing } from './writing.ts'

/** To whom a letter goes: the lines of the address, and the words after "Dear", which are a part or a field. */
export interface Recipient {
  /** A part such as "to-practice-manager", above the name of the body. */
  role?: string
  /** The field with the name of a person, who is greeted by it. */
  person?: string
  /** The field with the name of the practice, hospital or other body. */
  body: string
  address: string
  /** The part of the greeting when no person is named. */
  dear: string
}

/** Who writes and when, to whom, about whom: everything above the request itself. */
export function opening(writing: Writing, recipient: Recipient, title: string): Block[] {
  const day = parseDay(writing.today)
  const home = linesOf(writing, 'address')
  const person = recipient.person === undefined ? undefined : ownLine(typed(writing, recipient.person))
  return [
    {
      kind: 'letterhead',
      from: [
        [lineOrGap(writing, 'name')],
        ...(home.length > 0 ? home : [[gapFor(writing, 'address')]]),
        [day ? { text: formatDay(day) } : mark(writing, 'today')],
      ],
      to: [
        ...(person ? [[person]] : []),
        ...(recipient.role === undefined || person ? [] : [say(writing, recipient.role)]),
        [lineOrGap(writing, recipient.body)],
        ...linesOf(writing, recipient.address),
      ],
    },
    {
      kind: 'paragraph',
      spans: person ? say(writing, 'dear-named', { person }) : say(writing, recipient.dear),
    },
    { kind: 'heading', level: 2, text: title },
    { kind: 'address', lines: [identity(writing)] },
  ]
}

/** Name, date of birth, and the numbers that are known. */
export function identity(writing: Writing): Span[] {
  const number = typed(writing, 'healthNumber') ? 'identity-with-number' : 'identity'
  const hospitalNumber = typed(writing, 'hospitalNumber') ? say(writing, 'hospital-number') : []
  return [...say(writing, number), ...(hospitalNumber.length > 0 ? [{ text: ' ' }, ...hospitalNumber] : [])]
}

/** Who writes, when that is not the patient alone. */
export function whoWrites(writing: Writing): Block[] {
  const authority = chosen(writing, 'authority')
  if (authority === '') return []
  const part = whoWritesPart(writing, authority)
  return [{ kind: 'paragraph', spans: say(writing, part) }]
}

function whoWritesPart(writing: Writing, authority: string): string {
  if (authority === 'under-16')
    return typed(writing, 'writerName') ? 'writer-under-16-with-help' : 'writer-under-16'
  if (authority !== 'attorney') return `writer-${authority}`
  const { attorney } = writing.dialect
  return attorney === 'not-offered' ? 'writer-no-authority' : `writer-${attorney}`
}
