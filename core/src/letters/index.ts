/** Everything we write for the patient to send, say or print. */
export { letterIds, type LetterId } from './letter-ids.ts'
export { letterById } from './letter-by-id.ts'
export { fetchLetter } from './fetch-letter.ts'
export { isLetterId, letterMenu, menuGroups, type LetterMenu, type MenuGroup } from './letter-menu.ts'
export { markDraft } from './mark-draft.ts'
export { letterOfTemplate } from './letter-of-template.ts'
export { letterOfWay } from './letter-of-way.ts'
export type {
  Ask,
  Letter,
  LetterKind,
  LetterSentences,
  LetterTexts,
  LetterVersion,
  Missing,
  Offer,
  Question,
  Written,
  WrittenLetter,
} from './engine/letter.ts'
export {
  chosenIn,
  fieldGroups,
  fieldsAsked,
  keysOf,
  typedIn,
  type Field,
  type FieldGroup,
  type FieldKind,
  type LetterDraft,
} from './engine/field.ts'
export { carryOver } from './engine/carry-over.ts'
export { choiceWords, fieldWords, settleHere, type FieldWords, type WordsHere } from './engine/field-words.ts'
export { sharedSentences } from './shared-sentences.ts'
export { requestToGp } from './request-gp/letter.ts'
export { letterFacts } from './request-gp/facts-from-draft.ts'
export type { RequestToGp } from './request-gp/facts.ts'
export type { RequestGpPart, RequestGpSentences } from './request-gp/sentence-parts.ts'
export { readSentences } from './request-gp/read-sentences.ts'
export type { RequestGpExample } from './request-gp/example.ts'
export { letterExamples } from './examples/all-examples.ts'
export type { LetterExample } from './examples/example.ts'
export { requestGpExamples } from './request-gp/examples.ts'
export { sayOutLoud } from './request-gp/say-out-loud.ts'
export { gapsFor, type GapChoice } from './guidelines/gaps-for.ts'
export { groupGaps, type GapGroup } from './guidelines/group-gaps.ts'
export type { WayToCite, WhyCited } from './guidelines/way-to-cite.ts'
export type { Guideline, LetterKnowledge, Recommendation, Standard } from './guidelines/knowledge.ts'
export { checkHealthNumber, writeHealthNumber, type HealthNumberCheck } from './health-number.ts'
export { fill, readTemplates, type ReadTemplates, type Templates } from './templates.ts'
export { letterDialects, type LetterDialect } from './dialects.ts'
export type { Gap } from './request-gp/writing.ts'
export type { WrittenLetter as WrittenRequest } from './engine/letter.ts'
export { ownSentence, ownWords } from './own-words.ts'
