import { Hl7Context, Hl7Message } from '@medplum/core'
import { unescapeText } from './escapes.ts'

/** Why text is no HL7 message that can be read. Each is answered with a refusal, and kept for a person to see. */
export type Unreadable =
  'empty' | 'no-header' | 'separators' | 'header-cut-short' | 'two-headers' | 'too-many-segments'

/** One field as it came: repetitions of components, escapes undone. Counted from 1, as HL7 counts. */
export interface Message {
  /** Like "ADT". */
  type: string
  /** Like "A01". */
  trigger: string
  controlId: string
  /** MSH-3 and MSH-4: who sent it, as one text. */
  sender: string
  /** MSH-11, like "P" for real people or "T" for training. */
  processing: string
  version: string
  /** The names of its segments, in order. */
  segments: string[]
  /** A component's text, or undefined when nothing stands there. `""` on the line reads as CLEARED. */
  get: (at: At) => string | undefined
  /** How often a field repeats; 0 when it is empty. */
  repeats: (at: At) => number
}

/** Where something stands: `segment` by name and by which of that name (from 0), the rest from 1; `sub` from 1 as well. */
export interface At {
  segment: string
  nth?: number
  field: number
  repetition?: number
  component?: number
  sub?: number
}

/** What two double quotes on the line mean: the sender says that there is nothing there now. */
export const CLEARED = '""'

const mostSegments = 5000

/** Reads the text of one message, without its framing. Gives what is wrong with it instead when it cannot be read. */
export function readMessage(text: string): Message | { unreadable: Unreadable } {
  const tidy = text.replace(/^\uFEFF?[\r\n]*/, '')
  if (tidy === '') return { unreadable: 'empty' }
  if (!tidy.startsWith('MSH')) return { unreadable: 'no-header' }
  const separators = tidy.slice(3, 8)
  // The parser takes them by place and does not look: with one missing, each letter would be a component.
  if (!/^[^\w\s](?:[^\w\s]){4}$/.test(separators) || new Set(separators).size !== 5)
    return { unreadable: 'separators' }
  if (tidy.charAt(8) !== tidy.charAt(3)) return { unreadable: 'separators' }
  // Two messages run together, in a line of its own or not: the second would be read as part of the first, and be of another patient.
  if (tidy.includes(`MSH${separators}`, 1) || /[\r\n]MSH/.test(tidy)) return { unreadable: 'two-headers' }
  const lines = tidy.split(/[\r\n]+/)
  if (lines.at(-1) === '') lines.pop()
  if (lines.length > mostSegments) return { unreadable: 'too-many-segments' }
  const [field = '', component, repetition, escape, subcomponent] = separators
  const context = new Hl7Context('\r', field, component, repetition, escape, subcomponent)
  // The parser works on the list that it is given, so the names are read first.
  const names = lines.map((line) => line.slice(0, 3))
  const message = faceOf(new Hl7Message(lines, context), names)
  return message.type === '' || message.trigger === '' ? { unreadable: 'header-cut-short' } : message
}

function faceOf(parsed: Hl7Message, names: string[]): Message {
  const { context } = parsed
  const fieldOf = ({ segment, nth = 0, field }: At) => {
    const found = nth === 0 ? parsed.getSegment(segment) : parsed.getAllSegments(segment)[nth]
    return found?.getField(field)
  }
  const get = (at: At): string | undefined => {
    const parts = fieldOf(at)?.components[(at.repetition ?? 1) - 1]
    const component = parts?.[(at.component ?? 1) - 1]
    if (component === undefined || component === '') return undefined
    const whole = component.includes(context.subcomponentSeparator)
      ? component.split(context.subcomponentSeparator)[(at.sub ?? 1) - 1]
      : at.sub === undefined || at.sub === 1
        ? component
        : undefined
    const sub = whole?.trim()
    return sub === undefined || sub === '' ? undefined : unescapeText(sub, context)
  }
  const header = (field: number, component = 1): string => get({ segment: 'MSH', field, component }) ?? ''
  return {
    type: header(9),
    trigger: header(9, 2),
    controlId: header(10),
    sender: [header(3), header(4)].join(' '),
    processing: header(11),
    version: header(12),
    segments: names,
    get,
    repeats: (at) => {
      const repetitions = fieldOf(at)?.components ?? []
      return repetitions.every((parts) => parts.every((part) => part === '')) ? 0 : repetitions.length
    },
  }
}
