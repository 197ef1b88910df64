import type { Field } from '../engine/field.ts'
import { annexField, enclosedField, needsField } from './matter-fields.ts'

/** What a complaint has to say, whoever it goes to (co-uk-002). */
export const complaintFields: readonly Field[] = [
  { id: 'complaintAbout', kind: 'line', group: 'matter', needed: true },
  {
    id: 'event',
    kind: 'rows',
    group: 'story',
    most: 5,
    columns: ['eventWhen', 'eventWhat'],
    needed: true,
    gap: 'events',
  },
  { id: 'involved', kind: 'text', group: 'story' },
  { id: 'effect', kind: 'text', group: 'story', needed: true },
  { id: 'lookInto', kind: 'texts', group: 'ask', most: 3, needed: true },
  { id: 'outcome', kind: 'texts', group: 'ask', most: 3, needed: true },
  { id: 'replyHow', kind: 'choice', group: 'reply', choices: ['letter', 'email', 'phone'] },
  {
    id: 'replyTo',
    kind: 'line',
    group: 'reply',
    needed: true,
    onlyWhen: { field: 'replyHow', is: ['email', 'phone'] },
  },
  needsField,
  enclosedField,
  {
    id: 'permissionAttached',
    kind: 'yes-no',
    group: 'writer',
    onlyWhen: { field: 'authority', is: ['consent'] },
  },
  annexField,
]

/** At which stage it begins, where that may be chosen (co-sct-001). */
export const stageField: Field = {
  id: 'stage',
  kind: 'choice',
  group: 'ask',
  choices: ['', 'stage-1', 'stage-2'],
  onlyIn: ({ choosesStage }) => choosesStage,
}
