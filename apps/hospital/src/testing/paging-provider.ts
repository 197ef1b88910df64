import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { PagerSetup } from '../connections.ts'

/** What a gateway on loopback took in, as it came over the wire. */
export interface Arrived {
  headers: IncomingMessage['headers']
  body: string
}

/** A real paging gateway on loopback, that a test makes slow, broken, silent or dead. */
export interface Gateway {
  url: string
  arrived: Arrived[]
  /** What it answers: a status, "hang" to answer nothing, and whether it calls back with a receipt. */
  be: (how: { status?: number; hang?: boolean; receipts?: boolean }) => void
  /** Sends the receipt of a message, and gives the status of the answer. */
  receive: (message: Arrived) => Promise<number>
  setup: (name: string) => PagerSetup
  close: () => Promise<void>
  /** Takes calls on the same port again after `close`. */
  open: () => Promise<void>
}

export async function startGateway(): Promise<Gateway> {
  const arrived: Arrived[] = []
  let how = { status: 200, hang: false, receipts: true }
  const receive = async (message: Arrived): Promise<number> => {
    const answer = await fetch((JSON.parse(message.body) as { callback: string }).callback, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'delivered' }),
    })
    await answer.arrayBuffer()
    return answer.status
  }
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const message = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') }
      arrived.push(message)
      if (how.hang) return
      answer.writeHead(how.status).end('{}')
      if (how.status < 300 && how.receipts) void receive(message).catch(() => undefined)
    })
  })
  let port = 0
  const open = (): Promise<void> =>
    new Promise((done) => {
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port
        done()
      })
    })
  await open()
  const url = `http://127.0.0.1:${port}/send`
  return {
    url,
    arrived,
    be: (next) => void (how = { status: 200, hang: false, receipts: true, ...next }),
    receive,
    setup: (name) => ({
      kind: 'http',
      name,
      url,
      headers: { authorization: 'Bearer made-up' },
      body: { to: '{to}', message: '{words}', callback: '{receipt}' },
      keyHeader: 'idempotency-key',
      patienceSeconds: 0.3,
      receiptWithinSeconds: 30,
      saysReceived: true,
      receivedWords: { field: 'status', words: ['delivered'] },
    }),
    open,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** A real mail server on loopback. */
export async function startMailServer(): Promise<{
  url: string
  mails: string[]
  refuse: (refuses: boolean) => void
  close: () => Promise<void>
}> {
  const mails: string[] = []
  let refuses = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refuses) return done(Object.assign(new Error('not now'), { responseCode: 451 }))
        mails.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (next) => void (refuses = next),
    close: () => new Promise((done) => server.close(() => done())),
  }
}
