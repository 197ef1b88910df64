import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'

/** A paper as a file for Word. Its writer is large, and is fetched only now. */
export async function makeWord(document: Document, writtenOn: Day): Promise<Blob> {
  const { renderDocx } = await import('@fresh-eyes/paper/docx')
  const bytes = (await renderDocx(document, { writtenOn })) as Uint8Array<ArrayBuffer>
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
}

/** A paper as an e-mail that a mail program opens as a draft. Who it goes to is left to the person. */
export async function makeMail(document: Document, writtenOn: Day): Promise<Blob> {
  const { renderEml } = await import('@fresh-eyes/paper/eml')
  return new Blob([renderEml(document, { writtenOn })], { type: 'message/rfc822' })
}

/** A paper as a text file. */
export async function makeText(document: Document): Promise<Blob> {
  return new Blob([await wordsOfPaper(document)], { type: 'text/plain;charset=utf-8' })
}

/** The words of a paper, for any program. */
export async function wordsOfPaper(document: Document): Promise<string> {
  const { renderText } = await import('@fresh-eyes/paper/text')
  return renderText(document)
}

/** A name for the files of a paper, from its title: "request-for-a-second-opinion". */
export function fileNameFor({ title }: Document): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['letter']
  return words.join('-').slice(0, 60)
}
