import { findBrowser, findQuickBrowser } from '../tools/find-browser.ts'

/** Runs once before the first journey. Without a browser no journey means anything, so it stops with one line. */
export default function beforeAll(): void {
  const browser = findBrowser()
  if (browser.kind === 'missing') throw new Error(browser.whatToDo)
  // The journeys run in other processes, and need not look again.
  process.env['QUICK_CHROME_PATH'] = findQuickBrowser(browser.path)
  process.env['CHROME_PATH'] = browser.path
}
