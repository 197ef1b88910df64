import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toHospital } from '../engine/recipient.ts'
import { labelled, sentence } from '../engine/story.ts'
import { say, typed, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/** Asks for care to move after a second opinion (lt-18). Treatment goes on as it is until that is confirmed. */
export const transferOfCare = defineLetter({
  id: 'transfer-of-care',
  lt: 'lt-18',
  kind: 'request',
  fields,
  parts,
  startsClocks: ['uk/request-nudge'],
  to: () => toHospital,
  opens: () => ['ask', 'requests'],
  asks,
  story: (writing) => [
    ...sentence(writing, 'opinions'),
    ...labelled(writing, 'treatmentWanted', 'treatment-wanted'),
    ...labelled(writing, 'medicines'),
    ...sentence(writing, 'until-then'),
  ],
  closes: (writing) => [
    'record',
    typed(writing, 'practiceName') === '' ? 'copy-to-first' : 'copy-to-both',
    'thanks',
  ],
  // Treatment elsewhere needs a decision before it, and not after (so-wls-003, so-nir-002).
  questions: ({ dialect }) => [
    [
      'hospitalName',
      dialect.outsideArea === 'not-offered' ? undefined : `ask-approved-${dialect.outsideArea}`,
    ],
  ],
  spoken: () => ['say-ask', 'say-who'],
})

function asks(writing: Writing): AskSpans[] {
  return ['take-over', 'who-is-responsible', 'hand-over'].map((id) => ({ id, spans: say(writing, id) }))
}
