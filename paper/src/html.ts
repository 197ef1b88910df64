import type { Block, Document, Span, Table } from './blocks.ts'
import { clean } from './clean.ts'
import { dirOf } from './direction.ts'
import { drawHeld } from './hold-together.ts'
import { isWebAddress } from './web-address.ts'

/**
 * Draws a document as one `<article>` of plain, semantic HTML: every word escaped, no script, no style attribute.
 * Its looks are in paper.css, under classes that begin with "paper".
 */
export function renderHtml(document: Document): string {
  const title = escapeHtml(document.title)
  const blocks = document.blocks.map(drawBlock).join('\n')
  const look = document.size === 'small' ? 'paper paper-small' : 'paper'
  return `<article class="${look}" lang="${escapeHtml(document.lang)}" aria-label="${title}">\n${blocks}\n</article>`
}

/** Makes words safe to stand in HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (found) => entities[found] ?? found)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} class="paper-heading">${drawText(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p class="paper-paragraph" dir="auto">${drawSpans(block.spans)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li dir="auto">${drawSpans(item)}</li>`).join('')
      return `<${tag} class="paper-list">${items}</${tag}>`
    }
    case 'table':
      return drawTable(block)
    case 'address':
      return `<p class="paper-address${block.align === 'right' ? ' paper-right' : ''}">${drawLines(block.lines)}</p>`
    case 'letterhead':
      return (
        `<div class="paper-letterhead"><p class="paper-address paper-from">${drawLines(block.from)}</p>` +
        `<p class="paper-address paper-to">${drawLines(block.to)}</p></div>`
      )
    case 'page-break':
      return '<div class="paper-page-break"></div>'
    case 'signature':
      return `<p class="paper-signature">${drawLines([block.name, ...block.lines])}</p>`
  }
}

function drawTable({ caption, header, rows, firstColumn, wideColumn, room = [] }: Table): string {
  const classes = [
    'paper-table',
    firstColumn ? ' paper-narrow-first' : '',
    wideColumn === undefined ? '' : ` paper-wide-${wideColumn}`,
  ].join('')
  const head = header.map((cell) => `<th scope="col">${drawText(cell)}</th>`).join('')
  const body = rows
    .map(
      (row, at) =>
        `<tr${(room[at] ?? 1) > 1 ? ` class="paper-room-${room[at]}"` : ''}>${row.map((cell) => `<td dir="${dirOf(cell)}">${drawText(cell)}</td>`).join('')}</tr>`,
    )
    .join('')
  return (
    `<table class="${classes}"><caption>${drawText(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  )
}

const drawLines = (lines: readonly (readonly Span[])[]): string => lines.map(drawSpans).join('<br>')

const drawSpans = (spans: readonly Span[]): string => spans.map(drawSpan).join('')

function drawSpan(span: Span): string {
  let html = drawText(span.text)
  if (span.own) html = `<bdi${dirOf(span.text) === 'ltr' ? ' dir="ltr"' : ''}>${html}</bdi>`
  if (span.gap) html = `<mark class="paper-gap">${html}</mark>`
  if (span.strong) html = `<strong>${html}</strong>`
  if (span.link && isWebAddress(span.link)) html = `<a href="${escapeHtml(span.link)}">${html}</a>`
  return html
}

const drawText = (text: string): string =>
  drawHeld(escapeHtml(text), (held) => `<span class="paper-held">${held}</span>`).replace(/\n/g, '<br>')
