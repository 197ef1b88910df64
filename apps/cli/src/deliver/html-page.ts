import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document } from '@fresh-eyes/paper'
import { escapeHtml, renderHtml } from '@fresh-eyes/paper/html'

/** A document as a page of its own, to open in any browser and print: no script, nothing from anywhere else. */
export function htmlPage(document: Document): string {
  const css = readFileSync(fileURLToPath(import.meta.resolve('@fresh-eyes/paper/paper.css')), 'utf8')
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(document.lang)}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${css}</style>`,
    `<main>\n${renderHtml(document)}\n</main>`,
    '</html>',
  ].join('\n')
}
