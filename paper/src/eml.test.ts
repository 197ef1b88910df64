import fc from 'fast-check'
import { parseDay } from '@fresh-eyes/core/calendar'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { renderEml, type MailOptions } from './eml.ts'
import { renderHtml } from './html.ts'
import { renderText } from './text.ts'

const page = (...blocks: Block[]) => ({ title: 'A letter', lang: 'en', blocks })
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const letter = page(paragraph('Siân Ŵyn Żółć (محمد خان)'), paragraph('From here.\n.\nb=3D'))
// The parser counts the line break that belongs to the boundary as one of the text.
const wordsOf = ({ text = '' }: { text?: string | undefined }) => text.replace(/\n$/, '')
const opened = (options: MailOptions = {}, document = letter) =>
  PostalMime.parse(renderEml(document, options))

describe('a document as an e-mail, opened by a parser that is not ours', () => {
  it('has the words of the letter twice: as text and as HTML', async () => {
    const mail = await opened()
    expect(wordsOf(mail)).toBe(renderText(letter))
    expect(mail.html).toContain(renderHtml(letter))
  })

  it('is a draft, and keeps every line within what mail can carry', () => {
    const long = renderEml(page(paragraph('word '.repeat(2000))), { subject: 'Ŵ'.repeat(500) })
    expect(long).toContain('\r\nX-Unsent: 1\r\n')
    expect(Math.max(...long.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    expect(long).not.toMatch(/[^\x00-\x7f]|[^\r]\n/)
  })

  it.each([
    'Cais am ail farn: Siân Ŵyn',
    'Prośba Łucji Żółć',
    'محمد خان',
    '=?UTF-8?B?eA==?=',
    'x'.repeat(300),
    '😀'.repeat(40),
  ])('carries the subject %s', async (subject) => expect((await opened({ subject })).subject).toBe(subject))

  it('says the day when it is given one', async () => {
    expect(renderEml(letter, { writtenOn: parseDay('2026-11-27')! })).toMatch(
      /^Date: Fri, 27 Nov 2026 12:00:00 -0000\r\n/,
    )
    expect(renderEml(letter, {})).not.toContain('Date:')
  })

  it('writes to a plain address, and leaves out one that is none', async () => {
    expect((await opened({ to: 'reception@surgery.example' })).to).toMatchObject([
      { address: 'reception@surgery.example' },
    ])
    for (const to of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'a b@c.example', ''])
      expect((await opened({ to })).to ?? []).toEqual([])
  })

  it('carries attached files whole, under their names', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 256)
    const attachments = ['letter.docx', 'llythyr Siân.docx'].map((name) => ({
      name,
      type: 'application/pdf',
      bytes,
    }))
    const mail = await opened({ attachments })
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['letter.docx', 'llythyr-Siân.docx'])
    for (const { content } of mail.attachments) expect(new Uint8Array(content as ArrayBuffer)).toEqual(bytes)
    expect(wordsOf(mail)).toBe(renderText(letter))
  })
})

describe('always', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom('\r', '\n', ':', '=?', '?=', ' ', 'é', 'م', '😀', '"'), fc.string()),
  })

  it('lets nothing that was typed become a header', async () => {
    const names = async (options: MailOptions) => (await opened(options)).headers.map(({ key }) => key)
    const expected = await names({ subject: 'x' })
    await fc.assert(
      fc.asyncProperty(anyText, async (subject) => {
        expect(await names({ subject, to: `${subject}@a.example\n` })).toEqual(expected)
      }),
    )
  })

  it('gives back every text, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const document = page(paragraph(text))
        expect(wordsOf(await opened({}, document))).toBe(renderText(document))
      }),
    )
  })
})
