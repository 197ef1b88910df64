import { actions, outcomes, themes, type Closing } from '@fresh-eyes/ward/call'
import { manyOf, oneOf, type Form } from './read-form.ts'

/** Reads the fields of an outcome. What is missing is for the rules to say. */
export function readClosing(form: Form, body: unknown): Closing {
  const ids = outcomes.map(({ id }) => id)
  const theme = oneOf(themes, form['theme'])
  const told = form['told'] ?? ''
  const why = form['notTold'] ?? ''
  return {
    acute: form['acute'] === 'yes',
    outcomes: manyOf(ids, body, 'outcomes'),
    actions: manyOf(actions, body, 'actions'),
    ...(theme === undefined ? {} : { theme }),
    callerTold: told === '' && why !== '' ? { told: false, why } : { told: true, words: told },
    ...(form['learning'] === undefined ? {} : { learning: form['learning'] }),
  }
}
