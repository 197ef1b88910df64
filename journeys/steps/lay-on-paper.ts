import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Document } from '@fresh-eyes/paper'
import { renderHtml } from '@fresh-eyes/paper/html'
import type { Browser, Page } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')
const fontFiles = join(root, 'node_modules/@fontsource/atkinson-hyperlegible-next/files')
const column = Math.floor((210 - 2 * 22) * (96 / 25.4))

/** A sheet in a browser, on which documents are laid as the app lays them. */
export interface Sheet {
  page: Page
  /** How many pages Chromium prints. */
  pagesOf: (document: Document) => Promise<number>
  /** How tall Chromium sets a document for print, in its own lines. */
  linesOf: (document: Document) => Promise<number>
}

/** Opens an empty sheet with our fonts and styles. It closes with the browser. */
export async function openSheet(browser: Browser): Promise<Sheet> {
  const page = await browser.newPage({ viewport: { width: column, height: 900 } })
  await page.setContent(
    `<style>${await fonts()}${await css('ui/src/look.css')}${await css('paper/src/paper.css')}</style><main></main>`,
  )
  return {
    page,
    pagesOf: async (document) => {
      await lay(page, document)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    },
    linesOf: async (document) => {
      await lay(page, document)
      await page.emulateMedia({ media: 'print' })
      const height = await page.locator('.paper').evaluate((paper) => paper.getBoundingClientRect().height)
      await page.emulateMedia({ media: null })
      return height / lineOf(document)
    },
  }
}

const lineOf = ({ size }: Document): number => (size === 'small' ? 10 : 11) * 1.35 * (96 / 72)

async function lay(page: Page, document: Document): Promise<void> {
  await page.evaluate(async (html) => {
    const main = window.document.querySelector('main')
    if (main) main.innerHTML = html
    await window.document.fonts.ready
  }, renderHtml(document))
}

async function fonts(): Promise<string> {
  const faces = ['latin', 'latin-ext'].flatMap((part) => [400, 700].map((weight) => ({ part, weight })))
  const rules = faces.map(async ({ part, weight }) => {
    const bytes = await readFile(join(fontFiles, `atkinson-hyperlegible-next-${part}-${weight}-normal.woff2`))
    const range =
      part === 'latin'
        ? 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
        : 'U+0100-02BA,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
    return `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${range}}`
  })
  return (await Promise.all(rules)).join('')
}

/** A style sheet, with those that it imports in their place. */
async function css(file: string): Promise<string> {
  const text = await readFile(join(root, file), 'utf8')
  const parts = [...text.matchAll(/@import '\.\/([^']+)';/g)].map(([, part]) =>
    css(join(dirname(file), part ?? '')),
  )
  return [...(await Promise.all(parts)), text.replace(/@import [^;]+;/g, '')].join('\n')
}
