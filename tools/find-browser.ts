import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findProgram, installWithApt } from './find-program.ts'

type Env = Record<string, string | undefined>

export type FoundBrowser = { kind: 'found'; path: string } | { kind: 'missing'; whatToDo: string }

/**
 * Finds an installed Chrome or Chromium; on a Debian machine where we are root, installs one.
 * The browser tests cannot run without it, so "missing" carries one line that says what to do.
 */
export function findBrowser(
  env: Env = process.env,
  say: (words: string) => void = console.log,
): FoundBrowser {
  const named = env['CHROME_PATH']
  if (named && !findProgram([named], env)) {
    return missing(
      `CHROME_PATH names ${named}, which cannot be run. Mend it or unset it, then run \`npm test\` again.`,
    )
  }
  const path =
    look(env) ?? (installWithApt('chromium', env, say) ? look(env, ['/usr/bin/chromium']) : undefined)
  if (path) return { kind: 'found', path }
  return missing(
    'The browser tests need Chrome or Chromium, and none was found. ' +
      'Install one (on Debian: apt-get install chromium), or put its path in CHROME_PATH, then run `npm test` again.',
  )
}

/**
 * The browser for stories that need no window: Chromium's own engine without one, which takes about a fifth less of a processor;
 * installed where that can be done and `say` hears of it. The whole browser where there is none, or where CHROME_PATH names one.
 */
export function findQuickBrowser(
  whole: string,
  env: Env = process.env,
  say?: (words: string) => void,
): string {
  if (env['CHROME_PATH']) return whole
  const find = () => findProgram([quick], env)
  const path = find() ?? (say && installWithApt(quick, env, say) ? find() : undefined)
  return path !== undefined && answers(path) ? path : whole
}

const quick = 'chromium-headless-shell'

/** Where a browser may be, in the order we try them: names for the PATH, and the usual places of each system. */
export function browserPlaces(platform: string, env: Env): string[] {
  const named = env['CHROME_PATH'] ? [env['CHROME_PATH']] : []
  if (platform === 'darwin') {
    const apps = ['/Applications', join(env['HOME'] ?? '', 'Applications')]
    const browsers = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
    ]
    return [
      ...named,
      ...apps.flatMap((folder) => browsers.map((browser) => join(folder, browser))),
      'chromium',
    ]
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
    return [
      ...named,
      ...folders.flatMap((folder) => (folder ? programs.map((each) => `${folder}\\${each}`) : [])),
    ]
  }
  return [...named, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
}

function look(env: Env, more: string[] = []): string | undefined {
  return [...browserPlaces(process.platform, env), ...more]
    .map((place) => findProgram([place], env))
    .find((path) => path !== undefined && answers(path))
}

// On Ubuntu `chromium-browser` may be a script that only says where to get one. On Windows --version opens a window.
function answers(path: string): boolean {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

const missing = (whatToDo: string): FoundBrowser => ({ kind: 'missing', whatToDo })
