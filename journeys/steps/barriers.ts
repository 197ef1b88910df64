import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * What would keep someone out of the page as it stands now, a line for each; none when nothing does. Everything folded
 * is unfolded first. It asks axe, measures what is to be tapped, and looks whether the page scrolls sideways.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  return [...(await foundByAxe(page)), ...(await page.evaluate(tooSmall)), ...(await sideways(page))]
}

/** What can go wrong with a page that only looks different: dark, or in the colours of the system. */
export const rulesOfColour: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
}

/** What axe finds. */
export async function foundByAxe(page: Page, asked = rules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (rules) => (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(rules),
    asked,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 120)} (${failureSummary.replace(/\s+/g, ' ')})`,
    ),
  )
}

/** That a page is wider than its window. A person who has made everything large would lose the end of every line. */
export async function sideways(page: Page): Promise<string[]> {
  const [page_, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  return (page_ ?? 0) > (window_ ?? 0) ? [`The page is ${page_} pixels wide in a window of ${window_}.`] : []
}

/** What a shaking hand would miss: controls under 44 pixels, and links in a line of text under 24. */
function tooSmall(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input:not([type=hidden])',
  )
  return [...controls].flatMap((control) => {
    const boxes = [control, ...((control as Partial<HTMLInputElement>).labels ?? [])].map((part) =>
      part.getBoundingClientRect(),
    )
    const [own] = boxes
    if (!own || own.width === 0 || own.height === 0 || own.bottom < 0) return []
    const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
    const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))
    const line = control.closest('p, li, dd, td, th')?.textContent ?? ''
    const isInText = control.tagName === 'A' && line.trim().length > (control.textContent ?? '').trim().length
    const least = isInText || getComputedStyle(control).display === 'inline' ? 24 : 44
    const measured = `${Math.round(width)} by ${Math.round(height)}`
    const name = (control.getAttribute('aria-label') ?? control.textContent ?? control.id).trim().slice(0, 40)
    return Math.round(height) < least || Math.round(width) < least
      ? [`too small: ${control.tagName.toLowerCase()} "${name}" is ${measured}, and needs ${least}`]
      : []
  })
}
