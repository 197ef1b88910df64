import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'

/** The letter as a file for Word. Its writer is large, and is fetched only now. */
export async function makeWord(document: Document, writtenOn: Day): Promise<Blob> {
  const { renderDocx } = await import('@fresh-eyes/paper/docx')
  const bytes = (await renderDocx(document, { writtenOn })) as Uint8Array<ArrayBuffer>
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
}

/** The letter as an e-mail that a mail program opens as a draft. Who it goes to is left to the person. */
export async function makeMail(document: Document, writtenOn: Day): Promise<Blob> {
  const { renderEml } = await import('@fresh-eyes/paper/eml')
  return new Blob([renderEml(document, { writtenOn })], { type: 'message/rfc822' })
}

/** The words of the letter, for any program. */
export async function makeText(document: Document): Promise<Blob> {
  const { renderText } = await import('@fresh-eyes/paper/text')
  return new Blob([renderText(document)], { type: 'text/plain;charset=utf-8' })
}

/** A name for the file of a letter, from its title: "request-for-a-second-opinion.docx". */
export function fileNameFor({ title }: Document, ending: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['letter']
  return `${words.join('-').slice(0, 60)}.${ending}`
}

/** Hands a file to the person, as a download. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
