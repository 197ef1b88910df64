import type { Message, Pager, PagerTrouble, Sent } from './pager.ts'

/** How a paging or SMS gateway is spoken to. `{to}`, `{words}`, `{key}` and `{receipt}` stand for what a message holds. */
export interface HttpPagerSetup {
  name: string
  url: string
  headers: Record<string, string>
  /** Sent as JSON, with its holes filled. */
  body: unknown
  /** The header in which the key goes, so that a message sent again is one message. */
  keyHeader: string
  patienceSeconds: number
  receiptWithinSeconds: number
  saysReceived: boolean
}

/** Pages through a gateway that takes a POST with JSON. Follows no redirect, so that a number goes nowhere else. */
export function createHttpPager(setup: HttpPagerSetup): Pager {
  const { name, url, saysReceived, receiptWithinSeconds } = setup
  return {
    name,
    saysReceived,
    receiptWithinSeconds,
    close: () => undefined,
    send: async (message): Promise<Sent> => {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/json', ...setup.headers, [setup.keyHeader]: message.key },
          body: JSON.stringify(fill(setup.body, message)),
          signal: AbortSignal.timeout(setup.patienceSeconds * 1000),
        })
        await answer.body?.cancel()
        return answer.ok ? { accepted: true } : { accepted: false, why: `answered-${answer.status}` }
      } catch (error) {
        return { accepted: false, why: troubleOf(error) }
      }
    },
  }
}

function troubleOf(error: unknown): PagerTrouble {
  return (error as Error).name === 'TimeoutError' ? 'no-answer-in-time' : 'cannot-be-reached'
}

/** Fills the holes in every text of a template, so that what stands in them cannot change its shape. */
function fill(template: unknown, message: Message): unknown {
  if (typeof template === 'string')
    return template.replace(/\{(\w+)\}/g, (hole, name: string) => holes(message)[name] ?? hole)
  if (Array.isArray(template)) return template.map((each) => fill(each, message))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, message)]))
}

const holes = ({ to, words, key, receiptAddress }: Message): Record<string, string> => ({
  to,
  words,
  key,
  receipt: receiptAddress,
})
