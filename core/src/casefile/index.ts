/** The person's record: the changes that were written, the entries they add up to, and the file that holds them. */
export { CASE_FILE_VERSION, emptyCaseFile, type CaseFile } from './case-file.ts'
export { inOrderWritten, type Author, type Change, type KeptChange, type Setting } from './change.ts'
export type { Entry } from './entry.ts'
export {
  entriesOf,
  historyOf,
  liveEntries,
  viewOf,
  type PartEntry,
  type View,
  type Written,
} from './entries-of.ts'
export { entriesForOutput, type OutputEntry, type OutputKind } from './entries-for-output.ts'
export { entryKinds, isEntryKind } from './field-shapes.ts'
export type {
  AnswersFields,
  Authority,
  CaseFields,
  CaseOutcome,
  ConcernFields,
  ContactFields,
  EnclosureFields,
  EntryKind,
  FieldsOf,
  Json,
  LetterFields,
  NoteFields,
  NotRecorded,
  OnePageChoice,
  OnePageFields,
  Outcome,
  PersonFields,
  PrivateFields,
  QuestionFields,
  ReasonFields,
  ReminderFields,
  ReplyFields,
  SentFields,
  SymptomFields,
  ToldFields,
  TreatmentFields,
} from './fields.ts'
export { followEntries } from './follow-entries.ts'
export { mergeCaseFiles } from './merge-case-files.ts'
export { newChange, newEntry, newRemoval } from './new-change.ts'
export type { Problem } from './shape.ts'
export { isInstant, nextStamp, type Stamp } from './stamp.ts'
export { belongsTo, timelineOf, whenOf, type Timeline } from './timeline-of.ts'
export { validateCaseFile, type ValidatedCaseFile } from './validate-case-file.ts'
export { validateChange, type ValidatedChange } from './validate-change.ts'
