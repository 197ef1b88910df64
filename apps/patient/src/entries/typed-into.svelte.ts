import { halfWrittenIn, remember } from './half-written.ts'

/**
 * What is typed into a form of a few fields, under the form's own name. It is there again when the person comes back from
 * another page, and the browser asks before it would be lost. Empty each field once it is saved. Call it where a component
 * begins.
 */
export function typedInto<Key extends string>(
  form: string,
  atFirst: Readonly<Record<Key, string>>,
): Record<Key, string> {
  const typed = $state<Record<Key, string>>({ ...atFirst, ...halfWrittenIn(form) })
  $effect(() => {
    const isAsAtFirst = (Object.keys(atFirst) as Key[]).every((key) => typed[key] === atFirst[key])
    remember(form, isAsAtFirst ? {} : { ...typed })
  })
  return typed
}
