/** What a page's body becomes: HTML of our own small set of elements, and the facts it rests on in order of first use. */
export interface PageHtml {
  html: string
  notes: string[]
  /** Lines of the body, from 1, that could not be understood. */
  unknown: number[]
}

/**
 * Turns the small Markdown of a guide page into HTML. Every character of the text is escaped; only the elements
 * named in docs/formats/guide-page.md come out. `{fact-id}` becomes a numbered link to the note of that fact.
 */
export function pageHtml(body: string): PageHtml {
  const notes: string[] = []
  const unknown: number[] = []
  const inline = (line: string) => inlineHtml(line, notes)
  const lines = body.split('\n')
  const out: string[] = []
  let i = 0
  const take = (test: RegExp) => {
    const taken: string[] = []
    while (i < lines.length && test.test(lines[i] ?? '')) taken.push(lines[i++] ?? '')
    return taken
  }
  while (i < lines.length) {
    const line = lines[i] ?? ''
    const heading = /^(##|###) (.+)$/.exec(line)
    const directive = /^::: (warning|say|blanks)$/.exec(line)
    if (line.trim() === '') i++
    else if (heading) {
      const level = heading[1] === '##' ? 'h2' : 'h3'
      out.push(`<${level} id="${slug(heading[2] ?? '')}">${inline(heading[2] ?? '')}</${level}>`)
      i++
    } else if (directive) {
      i++
      const inside: string[] = []
      while (i < lines.length && lines[i] !== ':::') inside.push(lines[i++] ?? '')
      if (i >= lines.length) unknown.push(i)
      i++
      out.push(directiveHtml(directive[1] ?? '', inside, inline))
    } else if (/^- /.test(line)) out.push(listHtml('ul', take(/^- /), inline))
    else if (/^\d+\. /.test(line)) out.push(listHtml('ol', take(/^\d+\. /), inline))
    else if (/^\|/.test(line)) out.push(tableHtml(take(/^\|/), inline))
    else if (notOurs.test(line)) {
      unknown.push(i + 1)
      i++
    } else out.push(`<p>${take(ofParagraph).map(inline).join(' ')}</p>`)
  }
  return { html: out.join('\n'), notes, unknown }
}

/** How lines begin that other Markdown has and ours has not. Each is told, so that nobody wonders why it looks odd. */
const notOurs = /^(#|>|```|<|\s{4}|\* |:::)/
// What no branch takes must not stay: a line that nothing takes would be looked at for ever.
const ofParagraph = /^(?!$|- |\d+\. |\||#|>|```|<|\s{4}|\* |:::)/

function directiveHtml(kind: string, inside: string[], inline: (line: string) => string): string {
  const paragraphs = inside
    .join('\n')
    .trim()
    .split(/\n{2,}/)
  if (kind === 'blanks')
    return `<div class="blanks">${paragraphs.map((p) => `<p>${p.split('\n').map(inline).join('<br>')}</p>`).join('')}</div>`
  const html = paragraphs.map((p) => `<p>${p.split('\n').map(inline).join(' ')}</p>`).join('')
  return kind === 'say'
    ? `<blockquote class="say">${html}</blockquote>`
    : `<div class="callout">${html}</div>`
}

function listHtml(tag: 'ul' | 'ol', items: string[], inline: (line: string) => string): string {
  return `<${tag}>${items.map((item) => `<li>${inline(item.replace(/^(- |\d+\. )/, ''))}</li>`).join('')}</${tag}>`
}

function tableHtml(rows: string[], inline: (line: string) => string): string {
  const cells = rows
    .filter((row) => !/^\|[\s|:-]+$/.test(row))
    .map((row) => row.replace(/^\||\|$/g, '').split('|'))
  const [head = [], ...rest] = cells
  const names = head.map((cell) => inline(cell.trim()))
  const th = names.map((name) => `<th scope="col">${name}</th>`).join('')
  const body = rest.map((row) => {
    const [first = '', ...others] = row
    // On a narrow screen a row is read downwards, and each cell says its column's name itself.
    const td = others.map(
      (cell, i) => `<td><span class="column-name">${names[i + 1] ?? ''}</span>${inline(cell.trim())}</td>`,
    )
    return `<tr><th scope="row">${inline(first.trim())}</th>${td.join('')}</tr>`
  })
  return `<div class="table"><table><thead><tr>${th}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function inlineHtml(line: string, notes: string[]): string {
  return escape(line)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(
      /\[([^\]]+)\]\(((?:https?:\/\/|\/)(?:(?!_{4})[^)\s{}<>*])+)\)/g,
      (_, words: string, href: string) =>
        href.startsWith('/')
          ? `<a href="${href}">${words}</a>`
          : `<a href="${href}" rel="noreferrer">${words}</a>`,
    )
    .replace(
      /_{4,}(\.?\s*$)?/g,
      (_, atEnd: string | undefined) =>
        `<span class="blank${atEnd === undefined ? '' : ' long'}"><span class="visually-hidden">blank to fill in</span></span>${atEnd ?? ''}`,
    )
    .replace(/\s*\{([a-z0-9][a-z0-9./-]*)\}/g, (_, fact: string) => {
      if (!notes.includes(fact)) notes.push(fact)
      const n = notes.indexOf(fact) + 1
      return `<sup class="note"><a href="#note-${n}" aria-label="Source ${n}">${n}</a></sup>`
    })
}

/** Makes text safe between tags and inside double-quoted attributes. */
export function escape(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  )
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\{[^}]*\}/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
