import type { FastifyReply } from 'fastify'

// What a spreadsheet could take for a formula, also in the wide forms that some input methods type. An apostrophe is doubled by
// the same rule, so that whoever takes one off has what was there.
const risky = /^\s*[=+\-@＝＋－＠]|^[\t\r']/

/**
 * Writes a table as CSV (RFC 4180) that a spreadsheet opens: every field in quotes, lines ended with CR and LF. A field that a
 * spreadsheet could run begins with an apostrophe instead; without its first apostrophe it is what it was.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && risky.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Sends a table as a file to keep. The mark at its start tells spreadsheets that it is UTF-8. */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type('text/csv; charset=utf-8')
    .send(`\ufeff${writeCsv(rows)}`)
}
