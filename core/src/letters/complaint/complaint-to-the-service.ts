import type { LetterDefinition } from '../engine/define-letter.ts'
import {
  complaintAsks,
  complaintCloses,
  complaintOpens,
  complaintQuestions,
  complaintTitle,
  sentToBothQuestion,
} from './complaint-letter.ts'
import { complaintParts } from './complaint-parts.ts'

/** What a complaint has, whoever it goes to: its words, and what it asks for. It cites nothing. */
export const anyComplaint = {
  kind: 'complaint',
  shares: complaintParts,
  title: complaintTitle,
  opens: complaintOpens,
  asks: complaintAsks,
  asksStand: 'last',
  closes: complaintCloses,
  questions: complaintQuestions,
} as const satisfies Partial<LetterDefinition>

/** What a complaint to the practice or the hospital itself has beside that: the clocks of the first answer. */
export const complaintToTheService = {
  ...anyComplaint,
  startsClocks: [
    'england/complaint-acknowledged',
    'england/complaint-answered-as-agreed',
    'england/complaint-answered-backstop',
    'scotland/stage-1-answered',
    'scotland/stage-2-acknowledged',
    'scotland/stage-2-answered',
    'wales/concern-acknowledged',
    'wales/early-resolution',
    'wales/concern-answered',
    'northern-ireland/stage-1-answered',
  ],
  questions: (writing) => [...complaintQuestions(writing), sentToBothQuestion(writing)],
} as const satisfies Partial<LetterDefinition>
