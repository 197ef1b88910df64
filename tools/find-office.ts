import { existsSync } from 'node:fs'
import { findProgram, installWithApt } from './find-program.ts'

type Env = Record<string, string | undefined>

/**
 * The path of LibreOffice, which tests use to open our Word files with a program that is not ours. Installs its writer where
 * we can (Debian, as root), with letters as wide as those of Arial. Undefined when it is not there: say so, and skip that test.
 */
export function findOffice(
  env: Env = process.env,
  say: (words: string) => void = console.log,
  fonts: readonly string[] = arialFolders,
): string | undefined {
  const found = look(env)
  const lacking = [
    ...(found ? [] : ['libreoffice-writer-nogui']),
    ...(fonts.some(existsSync) ? [] : ['fonts-liberation']),
  ]
  const installed = lacking.length > 0 && installWithApt(lacking, env, say)
  return found ?? (installed ? look(env, ['/usr/bin/soffice']) : undefined)
}

/** Whether there are letters as wide as those of Arial. Without them a page holds less than it does for everyone else. */
export function hasArial(): boolean {
  return arialFolders.some(existsSync)
}

const arialFolders = [
  '/usr/share/fonts/truetype/liberation',
  '/usr/share/fonts/truetype/liberation2',
  '/usr/share/fonts/liberation-fonts',
  '/usr/share/fonts/liberation-sans',
  '/System/Library/Fonts/Supplemental/Arial.ttf',
  'C:\\Windows\\Fonts\\arial.ttf',
]

function look(env: Env, more: string[] = []): string | undefined {
  return findProgram(
    ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice', ...more],
    env,
  )
}
