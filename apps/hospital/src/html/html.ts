/** A piece of HTML that is safe to send: everything put into it was escaped, or is such a piece itself. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Hole = Html | string | number | null | undefined | false | readonly Hole[]

/**
 * Writes HTML. What stands in a hole is escaped for text and for attributes in double quotes; lists are joined; null, undefined and
 * false leave nothing. Holes belong in text or in quoted attributes, never in a script, a style or a tag's name.
 */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  return new Html(parts.reduce((text, part, at) => text + fill(holes[at - 1]) + part))
}

function fill(hole: Hole): string {
  if (hole instanceof Html) return hole.text
  if (Array.isArray(hole)) return (hole as readonly Hole[]).map(fill).join('')
  if (hole === null || hole === undefined || hole === false) return ''
  return escapeHtml(String(hole))
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes what a browser could take for a tag, an entity or the end of an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
