import { startsHere } from '../engine/starts-here.ts'
import type { Letter } from '../engine/letter.ts'
import { sharedParts } from '../engine/shared-parts.ts'
import { fields } from './fields.ts'
import { letterFacts } from './facts-from-draft.ts'
import { requestToGp } from './letter.ts'
import { readSentences } from './read-sentences.ts'
import { sayOutLoud } from './say-out-loud.ts'
import { requestGpParts, type RequestGpSentences } from './sentence-parts.ts'

const ownParts = Object.fromEntries(
  Object.entries(requestGpParts).filter(([part]) => !Object.hasOwn(sharedParts, part)),
)

/** The request to a GP (lt-01), from a draft like every other letter. Its own order of parts is in letter.ts. */
export const requestGp: Letter = {
  id: 'request-gp',
  lt: 'lt-01',
  kind: 'request',
  fields,
  parts: ownParts,
  shared: sharedParts,
  startsClocks: (nation) => startsHere(['uk/request-nudge', 'uk/referral-nudge'], nation),
  offeredIn: () => ({ offered: true }),
  readSentences: (text, file = 'letters/request-gp/en.md') => readSentences(text, file),
  write: (draft, written, sentences, knowledge) =>
    requestToGp(letterFacts(draft, written), sentences as RequestGpSentences, knowledge),
  sayOutLoud: (draft, written, sentences) =>
    sayOutLoud(letterFacts(draft, written), sentences as RequestGpSentences),
}
