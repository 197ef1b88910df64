/** The hospital's feed as HL7 v2 writes it: bytes' charset, messages, what an ADT event says, and the answer to it. */
export { readAdt, type AdtRead, type Look } from './adt.ts'
export type { FeedRules, Refused } from './rules.ts'
export { answerToRefused, answerToUnreadable, writeAnswer, type Answer } from './answer.ts'
export { charsetOf, type Charset } from './charset.ts'
export { readInstant, writeInstant, type OffsetAt } from './instants.ts'
export { readMessage, type Message, type Unreadable } from './message.ts'
