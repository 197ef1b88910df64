import type { Field } from '../engine/field.ts'

const others = ['consent', 'parent', 'attorney']

/** Who the letter is about, and who writes it. */
export const peopleFields: readonly Field[] = [
  { id: 'name', kind: 'line', group: 'you', needed: true, autocomplete: 'name' },
  { id: 'birthDate', kind: 'day', group: 'you', needed: true, autocomplete: 'bday' },
  { id: 'address', kind: 'lines', group: 'you', needed: true, autocomplete: 'street-address' },
  { id: 'healthNumber', kind: 'line', group: 'you' },
  {
    id: 'authority',
    kind: 'choice',
    group: 'writer',
    choices: ['', 'under-16', ...others],
  },
  {
    id: 'writerName',
    kind: 'line',
    group: 'writer',
    needed: true,
    gap: 'writer',
    onlyWhen: { field: 'authority', is: others },
    autocomplete: 'name',
  },
  {
    id: 'writerAddress',
    kind: 'lines',
    group: 'writer',
    onlyWhen: { field: 'authority', is: others },
    autocomplete: 'street-address',
  },
  {
    id: 'writerName',
    words: 'helperName',
    kind: 'line',
    group: 'writer',
    onlyWhen: { field: 'authority', is: ['under-16'] },
  },
]
