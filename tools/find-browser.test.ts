import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findAge } from './find-age.ts'
import { browserPlaces, findBrowser, findQuickBrowser } from './find-browser.ts'
import { findOffice } from './find-office.ts'
import { findUno } from './find-uno.ts'

let bin = ''
beforeEach(() => (bin = mkdtempSync(join(tmpdir(), 'fresh-eyes-bin-'))))
afterEach(() => rmSync(bin, { recursive: true }))

test('looks first where CHROME_PATH says', () => {
  expect(browserPlaces('linux', { CHROME_PATH: '/opt/chrome' })[0]).toBe('/opt/chrome')
  expect(browserPlaces('linux', {})).toEqual([
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ])
})

test('knows the usual places on a Mac and on Windows', () => {
  expect(browserPlaces('darwin', { HOME: '/Users/ana' })).toContain(
    '/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  expect(browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  )
})

describe.skipIf(process.platform === 'win32')('on a machine with a PATH', () => {
  test('finds a browser by its name', () => {
    place('google-chrome', 'exit 0')
    expect(findBrowser({ PATH: bin })).toEqual({ kind: 'found', path: join(bin, 'google-chrome') })
  })

  test('passes over a name that only says where to get a browser', () => {
    place('chromium-browser', 'echo "install the snap"; exit 1')
    place('google-chrome', 'exit 0')
    expect(findBrowser({ PATH: bin })).toEqual({ kind: 'found', path: join(bin, 'google-chrome') })
  })

  test('says what to do when CHROME_PATH leads nowhere', () => {
    const found = findBrowser({ PATH: bin, CHROME_PATH: join(bin, 'gone') })
    expect(found).toMatchObject({ kind: 'missing', whatToDo: expect.stringContaining('Mend it or unset it') })
  })

  test('says what to do when there is no browser and no way to install one', () => {
    expect(findBrowser({ PATH: bin })).toMatchObject({
      kind: 'missing',
      whatToDo: expect.stringContaining('apt-get install chromium'),
    })
  })

  test.runIf(process.getuid?.() === 0)('installs one with apt-get, without asking, where we are root', () => {
    placeApt('chromium')
    const said: string[] = []
    expect(findBrowser({ PATH: bin }, (words) => said.push(words))).toEqual({
      kind: 'found',
      path: join(bin, 'chromium'),
    })
    expect(said).toEqual(['Installing chromium with apt-get.'])
    expect(readFileSync(join(bin, 'asked'), 'utf8')).toMatch(
      /^update .*\ninstall -y .*--no-install-recommends.* chromium\n$/,
    )
  })

  test('takes the browser without windows where it is, and the whole one where it is not or another is named', () => {
    expect(findQuickBrowser('/whole', { PATH: bin })).toBe('/whole')
    place('chromium-headless-shell', 'exit 1')
    expect(findQuickBrowser('/whole', { PATH: bin })).toBe('/whole')
    place('chromium-headless-shell', 'exit 0')
    expect(findQuickBrowser('/whole', { PATH: bin })).toBe(join(bin, 'chromium-headless-shell'))
    expect(findQuickBrowser('/whole', { PATH: bin, CHROME_PATH: '/whole' })).toBe('/whole')
  })

  test.runIf(process.getuid?.() === 0)(
    'installs the browser without windows only when somebody hears of it',
    () => {
      placeApt('chromium-headless-shell')
      expect(findQuickBrowser('/whole', { PATH: bin })).toBe('/whole')
      expect(findQuickBrowser('/whole', { PATH: bin }, () => {})).toBe(join(bin, 'chromium-headless-shell'))
    },
  )

  test.runIf(process.getuid?.() === 0)('installs age the same way', () => {
    placeApt('age')
    expect(findAge({ PATH: bin }, () => {})).toBe(join(bin, 'age'))
  })

  test.runIf(process.getuid?.() === 0)('installs LibreOffice and its fonts in one go', () => {
    placeApt('soffice')
    expect(findOffice({ PATH: bin }, () => {}, [join(bin, 'no-fonts')])).toBe(join(bin, 'soffice'))
    expect(readFileSync(join(bin, 'asked'), 'utf8')).toContain(' libreoffice-writer-nogui fonts-liberation\n')
  })

  test.runIf(process.getuid?.() === 0)('installs what drives LibreOffice, in one go', () => {
    placeApt('python3')
    expect(findUno({ PATH: bin }, () => {}, [])).toBe(join(bin, 'python3'))
    expect(readFileSync(join(bin, 'asked'), 'utf8')).toContain(' python3-uno python3-docxtpl\n')
  })

  test('passes over a Python that cannot drive LibreOffice', () => {
    const other = join(bin, 'other')
    mkdirSync(other)
    place('python3', 'exit 1')
    place('other/python3', 'exit 0')
    expect(findUno({ PATH: bin }, () => {}, [other])).toBe(join(other, 'python3'))
    expect(findUno({ PATH: bin }, () => {}, [])).toBeUndefined()
  })

  test('gives nothing when age is not there and cannot be installed', () => {
    expect(findAge({ PATH: bin })).toBeUndefined()
  })
})

function place(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, name), 0o755)
}

/** An apt-get that writes down what it was asked, and "installs" by making the program appear. */
function placeApt(program: string): void {
  symlinkSync('/bin/cp', join(bin, 'cp'))
  place('template', 'exit 0')
  place(
    'apt-get',
    `echo "$@" >> ${bin}/asked\n[ "$1" = install ] && cp ${bin}/template ${bin}/${program}; exit 0`,
  )
}
