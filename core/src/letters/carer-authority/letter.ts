import { exactDay } from '../../calendar/index.ts'
import { defineLetter, type AskSpans } from '../engine/define-letter.ts'
import { toAny } from '../engine/recipient.ts'
import { labelled, sentence } from '../engine/story.ts'
import { chosen, mark, say, typed, yes, type Writing } from '../engine/writing.ts'
import { fields } from './fields.ts'
import { parts } from './parts.ts'

/**
 * Lets someone else ask, hear and complain for the patient (lt-14). Being next of kin does not do that by itself. The
 * patient signs; a parent or somebody with power for health may sign in their place.
 */
export const carerAuthority = defineLetter({
  id: 'carer-authority',
  lt: 'lt-14',
  kind: 'notice',
  fields,
  parts,
  to: toAny,
  opens: (writing) => ['ask', ...(allowed(writing).length > 1 ? ['may'] : [])],
  asks,
  story: (writing) => [
    ...proof(writing),
    ...shared(writing),
    ...labelled(writing, 'shareOnly', 'share-only'),
    ...sentence(writing, 'from-to'),
    ...sentence(writing, 'take-back'),
    ...(typed(writing, 'carerContact') === '' ? [] : sentence(writing, 'contact')),
  ],
  closes: () => ['note-it', 'thanks'],
  questions: (writing) => [
    ['authorityTo', endsBefore(writing) ? 'ask-ends-before' : undefined],
    ['proofAttached', writing.forAnother && !yes(writing, 'proofAttached') ? 'ask-proof' : undefined],
  ],
  lacks: (writing) => (allowed(writing).length === 0 ? ['may'] : []),
  spoken: () => ['say-ask'],
})

/** What they may do, or the mark of it when nothing is chosen yet. */
function asks(writing: Writing): AskSpans[] {
  const may = allowed(writing)
  return may.length > 0 ? may : [{ id: 'may', spans: [mark(writing, 'may')] }]
}

function allowed(writing: Writing): AskSpans[] {
  const may = [
    ['mayAsk', 'may-ask'],
    ['mayHear', 'may-hear'],
    ['mayComplain', 'may-complain'],
  ] as const
  return may
    .filter(([field]) => yes(writing, field))
    .map(([, id]) => ({
      id,
      spans: say(writing, id === 'may-complain' ? `may-complain-${writing.dialect.complaintWord}` : id),
    }))
}

/** What may be shared: as chosen, or no more than what they may do needs. */
function shared(writing: Writing) {
  if (yes(writing, 'mayHear')) return sentence(writing, `share-${chosen(writing, 'share')}`)
  return allowed(writing).length > 0 ? sentence(writing, 'share-needed') : []
}

function proof(writing: Writing) {
  if (!yes(writing, 'proofAttached')) return []
  if (chosen(writing, 'authority') === 'parent') return sentence(writing, 'proof-parent')
  // Where an attorney has no power over health, no paper shows one (ac-nir-001).
  return writing.dialect.attorney === 'not-offered' ? [] : sentence(writing, 'proof-attorney')
}

function endsBefore(writing: Writing): boolean {
  const [from, to] = ['authorityFrom', 'authorityTo'].map((key) =>
    exactDay(typed(writing, key), writing.today),
  )
  return from !== undefined && to !== undefined && to < from
}
