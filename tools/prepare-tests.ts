import { findAge } from './find-age.ts'
import { findBrowser, findQuickBrowser } from './find-browser.ts'
import { findOffice } from './find-office.ts'

// Before the tests, so that an install of some minutes is seen for what it is, and a missing browser is said at once.
const browser = findBrowser()
if (browser.kind === 'found') {
  const quick = findQuickBrowser(browser.path, process.env, console.log)
  console.log(`Browser for the journeys: ${[...new Set([browser.path, quick])].join(' and ')}`)
} else {
  console.error(browser.whatToDo)
  process.exitCode = 1
}

const age = findAge()
console.log(
  age
    ? `age for the backups: ${age}`
    : 'The age program is not here: the test that opens a backup with it is skipped.',
)

const office = findOffice()
console.log(
  office
    ? `LibreOffice for the Word files: ${office}`
    : 'LibreOffice is not here: the test that opens Word files with it is skipped.',
)
