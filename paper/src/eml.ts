import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from './blocks.ts'
import { base64 } from './eml/bytes.ts'
import { fileNameParameter, headerWords } from './eml/header-words.ts'
import { mailDate } from './eml/mail-date.ts'
import { quotedPrintable } from './eml/quoted-printable.ts'
import { escapeHtml, renderHtml } from './html.ts'
import { renderText } from './text.ts'

export interface MailOptions {
  /** An e-mail address. One that is not plain, or has a new line in it, is left out: the person fills it in. */
  to?: string
  /** Without it, the title of the document. */
  subject?: string
  /** The day in the header. A mail program puts its own there when it sends. */
  writtenOn?: Day
  attachments?: readonly { name: string; type: string; bytes: Uint8Array }[]
}

/**
 * Writes a document as an e-mail that a mail program opens as a draft (X-Unsent): plain text and HTML of the same words, both in
 * UTF-8, and what is attached. Who sends it is left to the mail program. All of it is ASCII, in lines that end in CRLF.
 */
export function renderEml(
  document: Document,
  { to, subject, writtenOn, attachments = [] }: MailOptions,
): string {
  const headers = [
    ...(writtenOn ? [`Date: ${mailDate(writtenOn)}`] : []),
    ...(to !== undefined && isPlainAddress(to) ? [`To: ${to}`] : []),
    `Subject: ${headerWords(subject ?? document.title)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ]
  const words = multipart('alternative', [textPart(document), htmlPart(document)])
  const body = attachments.length > 0 ? multipart('mixed', [words, ...attachments.map(attachedPart)]) : words
  return `${headers.join('\r\n')}\r\n${body}\r\n`
}

const isPlainAddress = (text: string): boolean =>
  text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(text)

/** Neither encoding of a part can hold "=_", so no words can end a part early. */
function multipart(kind: 'alternative' | 'mixed', parts: readonly string[]): string {
  const boundary = `=_fresh-eyes-${kind}`
  const body = parts.map((part) => `--${boundary}\r\n${part}`).join('\r\n')
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${body}\r\n--${boundary}--`
}

function textPart(document: Document): string {
  return quotedPart('text/plain', renderText(document))
}

function htmlPart(document: Document): string {
  const page = [
    '<!doctype html>',
    `<html lang="${escapeHtml(document.lang)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title></head>`,
    `<body>\n${renderHtml(document)}\n</body>`,
    '</html>',
  ]
  return quotedPart('text/html', `${page.join('\n')}\n`)
}

function quotedPart(type: string, text: string): string {
  return `Content-Type: ${type}; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`
}

function attachedPart({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): string {
  const safeType = /^[a-z]+\/[a-z0-9.+-]+$/i.test(type) ? type : 'application/octet-stream'
  return [
    `Content-Type: ${safeType}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; ${fileNameParameter(name)}`,
    '',
    base64(bytes).replace(/.{76}(?=.)/g, '$&\r\n'),
  ].join('\r\n')
}
