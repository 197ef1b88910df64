/** One message to one person or device. Nothing in it names a patient or a caller (hazard H15). */
export interface Message {
  /** The same key is the same message, however often it is sent: a provider sends it once. */
  key: string
  to: string
  words: string
  /** Where the provider says that it was received, when it can call back. */
  receiptAddress: string
}

/** What a provider said. Being accepted is not being received. */
export type Sent = { accepted: true } | { accepted: false; why: PagerTrouble }

/** The name of what went wrong. A provider's own words are never kept: they may hold a number. */
export type PagerTrouble =
  'no-answer-in-time' | 'cannot-be-reached' | `answered-${number}` | 'refused-by-mail-server' | 'no-address'

/** A way to page: a paging or SMS gateway, or mail. */
export interface Pager {
  name: string
  /** Whether it says when a message was received. Without that, nobody can know. */
  saysReceived: boolean
  /** How long it has to say so before the next way is tried. */
  receiptWithinSeconds: number
  /** Sends, and does not throw: trouble is a value. */
  send: (message: Message) => Promise<Sent>
  close: () => void
}
