import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escape, pageHtml } from './page-html.ts'

describe('a guide page', () => {
  it('becomes headings, paragraphs, lists and tables of our own', () => {
    const { html, notes, unknown } = pageHtml(
      '## You can ask\n\nAsk **first**. {so-uk-001}\n\n- one\n- two\n\n1. a\n2. b\n\n| What | When |\n|---|---|\n| Reply | Friday |\n',
    )
    expect(unknown).toEqual([])
    expect(notes).toEqual(['so-uk-001'])
    expect(html).toContain('<h2 id="you-can-ask">You can ask</h2>')
    expect(html).toContain(
      '<p>Ask <strong>first</strong>.<sup class="note"><a href="#note-1" aria-label="Source 1">1</a></sup></p>',
    )
    expect(html).toContain('<ul><li>one</li><li>two</li></ul>\n<ol><li>a</li><li>b</li></ol>')
    expect(html).toContain(
      '<th scope="col">When</th></tr></thead><tbody><tr><th scope="row">Reply</th><td><span class="column-name">When</span>Friday</td></tr>',
    )
  })

  it('numbers a fact once, however often it is named', () => {
    const { html, notes } = pageHtml('One. {a-1} Two. {b-2} Three. {a-1}')
    expect(notes).toEqual(['a-1', 'b-2'])
    expect(html.match(/#note-1/g)).toHaveLength(2)
  })

  it('keeps the lines and the blanks of a letter to fill in', () => {
    const { html } = pageHtml('::: blanks\nName: ____\nDate: ____\n:::\n')
    expect(html).toMatch(/^<div class="blanks"><p>Name: <span class="blank">.*<br>Date: <span class="blank">/)
  })

  it('links to pages of ours and to addresses, and to nothing else', () => {
    const { html } = pageHtml(
      '[ours](/guide/x) [theirs](https://example.org/a?b=1&c=2) [bad](javascript:alert(1)) [mail](mailto:a@b)',
    )
    expect(html).toContain('<a href="/guide/x">ours</a>')
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">theirs</a>')
    expect(html).not.toContain('href="javascript')
    expect(html).not.toContain('href="mailto')
  })

  it.each([
    '<script>alert(1)</script>',
    'Say <img src=x onerror=alert(1)>',
    '## <svg/onload=alert(1)>',
    '- <b onclick="x">',
    '| <i> | "quoted" |\n|---|---|\n| <u> | & |',
    '::: say\n<iframe src="//example.org">\n:::',
    '[<script>](https://example.org)',
    '[a](https://example.org/"onmouseover="alert(1))',
    '[a](https://example.org/{so-uk-001})',
    '[a](https://example.org/____)',
    '[a](https://example.org/**b**)',
    '{"><script>}',
  ])('never lets text become an element or an attribute: %s', (body) => {
    expect(strange(pageHtml(body).html)).toEqual([])
  })

  it.each([
    [':::', [1]],
    ['text\n:::\nmore', [2]],
    [':::\r\n', [1]],
    ['::: unknown\ninside\n:::', [1, 3]],
    ['::: warning\nnever closed', [2]],
    ['# Title', [1]],
    ['#', [1]],
    ['> quote', [1]],
    ['```\ncode\n```', [1, 3]],
    ['<div>', [1]],
    ['    indented', [1]],
    ['* star', [1]],
    ['####### seven', [1]],
  ])('says which lines of %j it could not understand', (body, lines) => {
    expect(pageHtml(body).unknown).toEqual(lines)
  })

  it('makes text safe between tags and inside quotes', () => {
    expect(escape(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;')
  })
})

describe('always', () => {
  it('a page of any lines ends, and holds only elements of ours', () => {
    const piece = fc.constantFrom(
      ':::',
      '::: warning',
      '::: blanks',
      '## H',
      '###',
      '- ',
      '-',
      '1. ',
      '1.',
      '|',
      '| a | b |',
      '|---|',
      '',
      ' ',
      '\t',
      '**',
      '**b**',
      '{so-uk-001}',
      '{',
      '____',
      '[a](/b)',
      '[a](https://e/{x})',
      '<b>',
      '"',
      "'",
      '&',
      '\r',
      '>',
      '    x',
      'plain words',
    )
    const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(strange(pageHtml(lines.join('\n')).html)).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })
})

/** Tags in the HTML that are not ours, or that carry something that ours do not. */
function strange(html: string): string[] {
  const ours =
    /^<(\/?(p|ul|ol|li|strong|table|thead|tbody|tr|td|div|span|sup|blockquote|h2|h3|th|a)|br|h[23] id="[a-z0-9-]*"|th scope="(col|row)"|(div|span|sup|blockquote) class="[a-z -]+"|a href="[^"<>]*"( (rel="noreferrer"|aria-label="Source \d+"))?)>$/
  const tags = html.match(/<[^>]*>?/g) ?? []
  return [...tags.filter((tag) => !ours.test(tag)), ...(html.replace(/<[^>]*>/g, '').match(/[<>"]/g) ?? [])]
}
