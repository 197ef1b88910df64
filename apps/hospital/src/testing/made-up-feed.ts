import type { FeedRules } from '@fresh-eyes/ward/hl7'
import { connect, type Socket } from 'node:net'
import { offsetIn } from '../mllp/offset-in.ts'

/** How the made-up feed is read. */
export const rules: FeedRules = {
  numbersOf: null,
  diedCodes: [],
  processing: ['P', 'T'],
  mayEndOpen: false,
  offsetAt: offsetIn('Europe/London'),
}

/** A made-up patient: hospital number, family name, given name, day of birth, NHS number. */
export interface MadeUp {
  number: string
  family: string
  given: string
  born: string
  nhs?: string
}

/** Both NHS numbers are from the range that is kept for tests. */
export const ada: MadeUp = {
  number: '40800001',
  family: 'MADE-UP',
  given: 'ADA',
  born: '19400229',
  nhs: '9990000018',
}
export const ben: MadeUp = {
  number: '40800002',
  family: 'MADE-UP',
  given: 'BEN',
  born: '19511130',
  nhs: '9990000026',
}

/** What a message says, beside who it is about. Times are written as HL7 does. */
export interface Saying {
  at: string
  /** When it happened, if not then. */
  happened?: string
  bed?: string
  before?: string
  visit?: string
  died?: 'Y' | 'N'
  /** A swap's second patient, with the bed and visit. */
  other?: { who: MadeUp; bed: string; visit: string }
  /** For a merge: the number that goes. */
  goes?: string
  more?: string[]
}

let next = 0

/** Writes an ADT message in the shape of an English trust's: two numbers in PID-3, ward, bay and bed in PV1-3. */
export function adt(trigger: string, who: MadeUp, saying: Saying): string {
  const {
    at,
    happened = '',
    bed,
    before = '',
    visit = `V${who.number}`,
    died = '',
    other,
    goes,
    more = [],
  } = saying
  const pid = (of: MadeUp, dead: string): string =>
    `PID|1||${of.number}^^^HAZEL^MR${of.nhs === undefined ? '' : `~${of.nhs}^^^NHS^NH`}||${of.family}^${of.given}||${of.born}|F||||||||||||||||||||||${dead}`
  const pv1 = (to: string, from: string, number: string): string =>
    `PV1|1|I|${to}|||${from}|||||||||||||${number}`
  const lines = [
    `MSH|^~\\&|PAS|HAZEL|WARD|HAZEL|${at}||ADT^${trigger}|MADE-UP-${next++}|P|2.4`,
    `EVN|${trigger}|${at}||||${happened}`,
    pid(who, died),
    ...(goes === undefined ? [] : [`MRG|${goes}^^^HAZEL^MR`]),
    ...(bed === undefined ? [] : [pv1(bed, before, visit)]),
    ...(other ? [pid(other.who, ''), pv1(other.bed, '', other.visit)] : []),
    ...more,
  ]
  return lines.join('\r') + '\r'
}

/** A sender at the other end of a real socket. */
export interface Sender {
  socket: Socket
  /** Sends bytes as they are. */
  write: (bytes: Buffer | string) => void
  /** Sends one message in its frame, and gives the answer to it. */
  say: (message: string | Buffer) => Promise<string>
  /** The next answer. Rejects when the line is closed first. */
  answer: () => Promise<string>
  closed: Promise<void>
}

export function connectSender(port: number): Promise<Sender> {
  const answers: string[] = []
  const waiting: { done: (answer: string) => void; failed: (error: Error) => void }[] = []
  let rest = Buffer.alloc(0)
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise<void>((done) => socket.on('close', () => done()))
  void closed.then(() => waiting.splice(0).forEach(({ failed }) => failed(new Error('The line was closed.'))))
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(0x1c); end !== -1; end = rest.indexOf(0x1c)) {
      const answer = rest.toString('utf8', 1, end)
      rest = rest.subarray(end + 2)
      const first = waiting.shift()
      if (first) first.done(answer)
      else answers.push(answer)
    }
  })
  const answer = (): Promise<string> => {
    const had = answers.shift()
    return had === undefined
      ? new Promise((done, failed) => waiting.push({ done, failed }))
      : Promise.resolve(had)
  }
  const sender: Sender = {
    socket,
    closed,
    answer,
    write: (bytes) => void socket.write(bytes),
    say: (message) => {
      socket.write(framed(message))
      return answer()
    },
  }
  return new Promise((done, failed) => {
    socket.once('connect', () => done(sender))
    socket.once('error', failed)
  })
}

/** A message in its frame. */
export const framed = (message: string | Buffer): Buffer =>
  Buffer.concat([Buffer.of(0x0b), Buffer.from(message as string), Buffer.of(0x1c, 0x0d)])
