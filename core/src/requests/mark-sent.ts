import type { Day } from '../calendar/index.ts'
import type { Entry, SentAsk, SentDocument, SentFields } from '../casefile/index.ts'

/** The letter as it left: what was drawn from it on that day. */
export interface FrozenCopy {
  title: string
  text: string
  html?: string
  /** The sources it cites, as printed. */
  citations?: readonly string[]
  /** What it asks for. */
  asks?: readonly SentAsk[]
  /** What the paper was drawn from. */
  document?: SentDocument
}

/** How it left. */
export interface Sending {
  sentOn: Day
  to: string
  how: SentFields['how']
  receivedOn?: Day
  reference?: string
}

/**
 * The fields of the `sent` entry to save: a copy that stays as it is, whatever is done to the draft afterwards. Saving it
 * starts the nudge.
 */
export function markSent(
  letter: Entry<'letter'>,
  copy: FrozenCopy,
  { sentOn, to, how, receivedOn, reference }: Sending,
): SentFields {
  const { letterId, case: caseId } = letter.fields
  const { title, text, html, citations, asks, document } = copy
  return {
    letter: letter.id,
    letterId,
    sentOn,
    to,
    how,
    title,
    text,
    ...(html !== undefined && { html }),
    ...(citations && { citations: [...citations] }),
    ...(asks && { asks: asks.map(({ id, words }) => ({ id, words })) }),
    ...(document && { document }),
    ...(receivedOn !== undefined && { receivedOn }),
    ...(reference !== undefined && { reference }),
    ...(caseId !== undefined && { case: caseId }),
  }
}
