import type { EntryKind } from '@fresh-eyes/core/casefile'

/** The kinds that are written down through one form. */
export type FormKind = Extract<
  EntryKind,
  'contact' | 'symptom' | 'told' | 'treatment' | 'question' | 'reason' | 'enclosure' | 'note' | 'private'
>

/**
 * One field of a form.
 * - `text`: words; `must` when there is no entry without them
 * - `maybe`: words, or “not recorded”
 * - `when`: a day as well as it is known, or “not recorded”
 * - `choice`: one of a list
 * - `entry`: another entry, chosen from a list
 */
export interface Asked {
  key: string
  as: 'text' | 'maybe' | 'when' | 'choice' | 'entry'
  must?: true
  long?: true
  choices?: readonly string[]
}

const when: Asked = { key: 'when', as: 'when' }

/** What is asked for each kind, in order. */
export const askedOf: Readonly<Record<FormKind, readonly Asked[]>> = {
  contact: [
    when,
    {
      key: 'how',
      as: 'choice',
      choices: ['gp', 'specialist', 'phone', 'online', 'a-and-e', 'hospital', 'other'],
    },
    { key: 'who', as: 'maybe' },
    { key: 'where', as: 'maybe' },
    { key: 'what', as: 'text', must: true, long: true },
  ],
  symptom: [when, { key: 'words', as: 'text', must: true, long: true }, { key: 'effect', as: 'text' }],
  told: [
    { key: 'said', as: 'text', must: true, long: true },
    { key: 'unexplained', as: 'text', long: true },
    { key: 'byWhom', as: 'maybe' },
    when,
  ],
  treatment: [
    { key: 'what', as: 'text', must: true },
    when,
    { key: 'effect', as: 'maybe', long: true },
    { key: 'whyStopped', as: 'text' },
  ],
  question: [
    { key: 'words', as: 'text', must: true, long: true },
    { key: 'answer', as: 'text', long: true },
  ],
  reason: [
    { key: 'words', as: 'text', must: true, long: true },
    { key: 'restsOn', as: 'entry', must: true },
  ],
  enclosure: [
    { key: 'title', as: 'text', must: true },
    { key: 'what', as: 'choice', choices: ['letter', 'result', 'other'] },
    when,
    { key: 'from', as: 'maybe' },
    { key: 'keptAt', as: 'text' },
    { key: 'about', as: 'entry' },
  ],
  note: [{ key: 'words', as: 'text', must: true, long: true }, when],
  private: [{ key: 'words', as: 'text', must: true, long: true }],
}

/** The fields that an entry of this kind may be without; an empty one is taken away. */
export const mayBeAbsent: Readonly<Partial<Record<FormKind, readonly string[]>>> = {
  contact: ['where'],
  symptom: ['effect'],
  treatment: ['whyStopped'],
  question: ['answer'],
  reason: ['restsOn'],
  enclosure: ['from', 'keptAt', 'about'],
}
