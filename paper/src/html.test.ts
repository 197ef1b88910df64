import { describe, expect, it } from 'vitest'
import type { Block, Document } from './blocks.ts'
import { escapeHtml, renderHtml } from './html.ts'

const page = (...blocks: Block[]): Document => ({ title: 'A letter', lang: 'cy', blocks })

describe('a document in HTML', () => {
  it('keeps an English line from being turned by the Arabic name it begins with', () => {
    const html = renderHtml({
      title: 'A letter',
      lang: 'en',
      blocks: [{ kind: 'paragraph', spans: [{ text: 'Enclosed: ' }, { text: 'محمد’s list', own: true }] }],
    })
    expect(html).toContain('<bdi dir="ltr">محمد’s list</bdi>')
  })

  it('names its language and its title', () => {
    expect(renderHtml(page())).toContain('<article class="paper" lang="cy" aria-label="A letter">')
  })

  it('draws words as words, whatever they look like', () => {
    const html = renderHtml(page({ kind: 'paragraph', spans: [{ text: `<b>&"'</b>` }] }))
    expect(html).toContain('&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;')
  })

  it('links to web addresses and to nothing else', () => {
    const link = (address: string) =>
      renderHtml(page({ kind: 'paragraph', spans: [{ text: 'here', link: address }] }))
    expect(link('https://www.nice.org.uk/?a=1&b=2')).toContain(
      '<a href="https://www.nice.org.uk/?a=1&amp;b=2">',
    )
    for (const address of ['javascript:alert(1)', 'data:text/html,x', ' https://x', '//x', 'https://x y'])
      expect(link(address)).not.toContain('href')
  })

  it('keeps a line that the person ended', () => {
    expect(renderHtml(page({ kind: 'paragraph', spans: [{ text: 'one\r\ntwo' }] }))).toContain('one<br>two')
  })

  it('marks a gap, and keeps the person’s own words from turning the sentence round', () => {
    const spans = [
      { text: '[name]', gap: true },
      { text: 'محمد', own: true },
      { text: 'Ask', strong: true },
    ]
    expect(renderHtml(page({ kind: 'paragraph', spans }))).toContain(
      '<mark class="paper-gap">[name]</mark><bdi>محمد</bdi><strong>Ask</strong>',
    )
  })

  it('gives a table its caption and its column headings', () => {
    const html = renderHtml(page({ kind: 'table', caption: 'Tests', header: ['Day'], rows: [['1 May']] }))
    expect(html).toContain('<caption>Tests</caption><thead><tr><th scope="col">Day</th>')
    expect(html).toContain('<td dir="auto"><span class="paper-held">1 May</span></td>')
  })

  it('names a page that is set small and a narrow column by their classes', () => {
    const table = { kind: 'table', caption: 'Seen', header: ['When', 'What'], rows: [] } as const
    const html = renderHtml({ ...page({ ...table, firstColumn: 'narrow' }), size: 'small' })
    expect(html).toContain('<article class="paper paper-small"')
    expect(html).toContain('<table class="paper-table paper-narrow-first">')
  })

  it('names a column that takes half of the width by its class', () => {
    const table = { kind: 'table', caption: 'Beds', header: ['Bed', 'Time', 'How'], rows: [] } as const
    expect(renderHtml(page({ ...table, wideColumn: 3 }))).toContain(
      '<table class="paper-table paper-wide-3">',
    )
  })

  it('carries no style of its own', () => {
    expect(renderHtml(page({ kind: 'heading', level: 2, text: 'A' }))).not.toContain('style')
  })
})

describe('escaping', () => {
  it('drops what cannot be drawn, and halves of characters', () => {
    expect(escapeHtml('a\u0000b\u001fc\ud800d')).toBe('abc\ufffdd')
  })
})
