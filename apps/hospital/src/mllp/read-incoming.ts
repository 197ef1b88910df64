import { createHash } from 'node:crypto'
import {
  answerToRefused,
  answerToUnreadable,
  readAdt,
  readMessage,
  type Answer,
  type FeedRules,
  type Message,
} from '@fresh-eyes/ward/hl7'
import type { Incoming } from '../store/feed-messages.ts'
import type { Found } from './frames.ts'
import { textOf } from './text-of.ts'

/** What came, ready to be kept, and what to answer once it is. Null answers nothing: there was no message to answer. */
export interface ReadIncoming {
  incoming: Incoming
  message: Message | undefined
  answer: Answer | null
}

const mostOfField = 200

/** Reads what a connection found. Whatever the bytes, it gives something to keep, and never throws. */
export function readIncoming(found: Found, rules: FeedRules, receivedAt: number): ReadIncoming {
  const { bytes } = found
  const id = createHash('sha256').update(bytes).digest('hex')
  const base = { message: id, raw: bytes, receivedAt, sender: '', controlId: '', trigger: '', events: [] }
  if (found.kind === 'stray' || found.kind === 'cut-short') {
    return {
      incoming: { ...base, standing: 'refused', why: found.kind, where: null },
      message: undefined,
      answer: null,
    }
  }
  const text = textOf(bytes)
  const message = readMessage(text)
  if (found.kind === 'too-large' || 'unreadable' in message) {
    const known = 'unreadable' in message ? undefined : message
    const tooLarge: Answer = {
      code: 'AR',
      error: 207,
      where: 'MSH',
      words: 'The message is larger than this feed takes',
    }
    const answer =
      'unreadable' in message && found.kind !== 'too-large'
        ? answerToUnreadable(message.unreadable)
        : tooLarge
    const why =
      found.kind === 'too-large' ? 'too-large' : 'unreadable' in message ? message.unreadable : 'too-large'
    return {
      incoming: { ...base, ...headOf(known), standing: 'refused', why, where: null },
      message: known,
      answer,
    }
  }
  const open = !rules.mayEndOpen && !/[\r\n]$/.test(text)
  const read = open
    ? ({ refused: 'cut-short', where: message.segments.at(-1) ?? 'MSH' } as const)
    : readAdt(message, rules, id, receivedAt)
  const kept = { ...base, ...headOf(message) }
  if ('refused' in read) {
    // What is no ADT may hold results or letters: its header alone is kept.
    const raw = read.refused === 'not-adt' ? bytes.subarray(0, headerLength(bytes)) : bytes
    const incoming: Incoming = { ...kept, raw, standing: 'refused', why: read.refused, where: read.where }
    return { incoming, message, answer: answerToRefused(read) }
  }
  const standing = read.look ? 'look' : read.events.length > 0 ? 'applied' : 'kept'
  const incoming: Incoming = { ...kept, events: read.events, standing, why: read.look, where: null }
  return { incoming, message, answer: { code: 'AA' } }
}

function headOf(message: Message | undefined): Pick<Incoming, 'sender' | 'controlId' | 'trigger'> {
  const short = (text: string | undefined): string => (text ?? '').slice(0, mostOfField)
  return {
    sender: short(message?.sender),
    controlId: short(message?.controlId),
    trigger: short(message && `${message.type}^${message.trigger}`),
  }
}

function headerLength(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte === 0x0d || byte === 0x0a)
  return at === -1 ? Math.min(bytes.length, 1000) : at
}
