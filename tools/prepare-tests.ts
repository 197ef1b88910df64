import { findAge } from './find-age.ts'
import { findBrowser } from './find-browser.ts'

// Before the tests, so that an install of some minutes is seen for what it is, and a missing browser is said at once.
const browser = findBrowser()
if (browser.kind === 'found') {
  console.log(`Browser for the journeys: ${browser.path}`)
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
