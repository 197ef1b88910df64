import type { Author, Entry } from '@fresh-eyes/core/casefile'

/**
 * Who writes on this device. Only a choice is remembered outside the sealed record: the patient, or the random id of the
 * person entry that has the writer's name.
 */
export type Writer = { is: 'patient' } | { is: 'carer'; person: string }

const key = (store: string) => `${store}-writer`

/** Who was said to write on this device, or nothing yet. */
export function rememberedWriter(store: string): Writer | undefined {
  try {
    const kept = localStorage.getItem(key(store))
    if (kept === null) return undefined
    return kept === 'patient' ? { is: 'patient' } : { is: 'carer', person: kept }
  } catch {
    return undefined
  }
}

/** Remembers it. Where the browser keeps nothing it is asked again. */
export function rememberWriter(store: string, writer: Writer): void {
  try {
    localStorage.setItem(key(store), writer.is === 'patient' ? 'patient' : writer.person)
  } catch {
    // It is asked again.
  }
}

/** The author of what is written now. Nobody said: the patient. */
export function authorOf(writer: Writer | undefined, live: readonly Entry[]): Author {
  if (writer?.is !== 'carer') return { role: 'patient' }
  const person = live.find(
    (entry): entry is Entry<'person'> => entry.kind === 'person' && entry.id === writer.person,
  )
  return person ? { role: 'carer', name: person.fields.name } : { role: 'carer' }
}
