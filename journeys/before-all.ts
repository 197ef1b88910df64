import { findBrowser } from '../tools/find-browser.ts'
import { appIsBuilt } from '../tools/app-server.ts'

/** Runs once before the first journey. Without a browser or an app no journey means anything, so it stops with one line. */
export default function beforeAll(): void {
  const browser = findBrowser()
  if (browser.kind === 'missing') throw new Error(browser.whatToDo)
  if (!appIsBuilt())
    throw new Error('The journeys walk the built app, and it is not built. Run `npm run build` first.')
  // The journeys run in other processes, and need not look again.
  process.env['CHROME_PATH'] = browser.path
}
