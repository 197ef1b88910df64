import { createTransport } from 'nodemailer'
import type { Pager, Sent } from './pager.ts'

export interface SmtpPagerSetup {
  name: string
  /** Like "smtps://user:password@mail.example:465". */
  url: string
  from: string
  patienceSeconds: number
  /** How long before a mail that nobody answered is sent again, another way first. */
  receiptWithinSeconds: number
}

/** Pages by mail. A mail server says that it took a message, never that someone saw it. */
export function createSmtpPager(setup: SmtpPagerSetup): Pager {
  const { name, from, receiptWithinSeconds } = setup
  const patience = setup.patienceSeconds * 1000
  const transport = createTransport({
    url: setup.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  return {
    name,
    saysReceived: false,
    receiptWithinSeconds,
    close: () => transport.close(),
    send: async ({ to, words, key }): Promise<Sent> => {
      try {
        await transport.sendMail({ from, to, subject: words, text: words, messageId: `<${key}@${domain}>` })
        return { accepted: true }
      } catch (error) {
        return { accepted: false, why: troubleOf(error as { code?: string; responseCode?: number }) }
      }
    },
  }
}

function troubleOf({ code, responseCode }: { code?: string; responseCode?: number }) {
  if (responseCode !== undefined) return 'refused-by-mail-server'
  return code === 'ETIMEDOUT' ? 'no-answer-in-time' : 'cannot-be-reached'
}
