import type { Issue, Resource } from './validate.ts'

/** Words about a call from another system: they become a note on it. */
export interface AskedNote {
  call: string
  key: string
  words: string
}

/** Reads a Communication that is about a Task of ours. */
export function communicationToNote(resource: Resource): { note: AskedNote } | { issues: Issue[] } {
  const issues: Issue[] = []
  const refuse = (code: Issue['code'], where: string, says: string): number =>
    issues.push({ code, where, says })
  if (resource['status'] !== 'completed')
    refuse('value', 'Communication.status', 'Send it when it was said: "completed".')
  const about = (resource['about'] as { reference?: string }[] | undefined)?.map(({ reference }) => reference)
  const call = /^Task\/([0-9a-f-]{36})$/.exec(about?.[0] ?? '')?.[1]
  if (call === undefined)
    refuse('required', 'Communication.about', 'Say which call it is about: "Task/<id>".')
  const identifier = (resource['identifier'] as { system?: string; value?: string }[] | undefined)?.[0]
  if (!identifier?.system || !identifier.value)
    refuse('required', 'Communication.identifier', 'Give an identifier of your own, with its system.')
  const payload = resource['payload'] as { contentString?: string }[] | undefined
  const words = payload
    ?.map(({ contentString }) => contentString)
    .filter((each) => each !== undefined)
    .join('\n')
  if (!words?.trim()) refuse('required', 'Communication.payload', 'Give the words as contentString.')
  if (issues.length > 0) return { issues }
  return {
    note: {
      call: call ?? '',
      key: `${identifier?.system}|${identifier?.value}`,
      words: (words ?? '').slice(0, 2000),
    },
  }
}
