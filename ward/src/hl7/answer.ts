import type { Instant } from '../instant/index.ts'
import type { Refused } from './rules.ts'
import { escapeText } from './escapes.ts'
import { writeInstant } from './instants.ts'
import type { Message, Unreadable } from './message.ts'

/**
 * What the sender is told. AA: stored, and it need not be sent again. AE: it can be read, and what it says cannot be taken; AR: it is
 * not what this service takes. Both of these are kept for a person to see, and the same bytes will be refused again.
 */
export type Answer = { code: 'AA' } | { code: 'AE' | 'AR'; error: ErrorCode; where: string; words: string }

/** Table 0357 of HL7: what kind of error. */
export type ErrorCode = 100 | 101 | 102 | 200 | 202 | 207

const unreadable: Record<Unreadable, string> = {
  empty: 'The message is empty',
  'no-header': 'The message does not begin with MSH',
  separators: 'MSH-1 and MSH-2 do not give five different separators',
  'header-cut-short': 'MSH-9 does not say which message and event this is',
  'two-headers': 'Two messages stand in one frame',
  'too-many-segments': 'The message has too many segments',
}

/** The answer to text that is no message. */
export function answerToUnreadable(why: Unreadable): Answer {
  return { code: 'AR', error: 100, where: 'MSH', words: unreadable[why] }
}

/** The answer to a message that is refused. */
export function answerToRefused({ refused, where }: Refused): Answer {
  switch (refused) {
    case 'not-adt':
      return { code: 'AR', error: 200, where, words: 'Only ADT messages are taken here' }
    case 'processing':
      return { code: 'AR', error: 202, where, words: 'This feed does not take this processing id' }
    case 'no-control-id':
      return { code: 'AE', error: 101, where, words: 'The message has no control id' }
    case 'no-hospital-number':
      return {
        code: 'AE',
        error: 101,
        where,
        words: 'No number of the hospital: an NHS number alone is not used',
      }
    case 'same-patient-twice':
      return { code: 'AE', error: 102, where, words: 'A swap names the same patient twice' }
    case 'missing':
      return { code: 'AE', error: 101, where, words: 'A field that this event needs is missing' }
    case 'time':
      return { code: 'AE', error: 102, where, words: 'This is no time that can be read' }
    case 'cut-short':
      return {
        code: 'AE',
        error: 100,
        where,
        words: 'The last segment has no end: the message may be cut short',
      }
  }
}

/** Writes the acknowledgement of a message, or of bytes that are none. Nothing of a patient's stands in it. */
export function writeAnswer(to: Message | undefined, answer: Answer, at: Instant, ourId: string): string {
  const from = (field: number): string => escapeText(to?.get({ segment: 'MSH', field }) ?? '')
  const type = to ? `ACK^${escapeText(to.trigger)}` : 'ACK'
  const version = escapeText(to?.version ?? '') || '2.4'
  const processing = escapeText(to?.processing ?? '') || 'P'
  const lines = [
    `MSH|^~\\&|${from(5)}|${from(6)}|${from(3)}|${from(4)}|${writeInstant(at)}||${type}|${ourId}|${processing}|${version}`,
    `MSA|${answer.code}|${escapeText(to?.controlId ?? '')}|${answer.code === 'AA' ? '' : escapeText(answer.words)}`,
  ]
  if (answer.code !== 'AA') {
    const [segment, field = ''] = answer.where.split('-')
    lines.push(`ERR||${segment}^1^${field}|${answer.error}^^HL70357|E||||${escapeText(answer.words)}`)
  }
  return lines.join('\r') + '\r'
}
