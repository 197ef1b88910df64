import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPassphrase, DESKTOP_WORK_FACTOR, openBackup, sealBackup } from './backup.ts'

/** The standard `age` program asks for a passphrase only on a terminal; `script` gives it one. */
const present = has('age', '--version') && has('script', '--version')
const amina = { format: 'fresh-eyes-case-file' as const, version: 1, owner: 'amina', changes: [] }
const passphrase = createPassphrase()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-age-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(!present)('the standard age program', () => {
  it('opens a backup of ours with its words, and finds the case file as JSON', async () => {
    writeFileSync(
      join(folder, 'ours.age'),
      await sealBackup(amina, { passphrase, workFactor: DESKTOP_WORK_FACTOR }),
    )
    await answer('age -d -o ours.json ours.age', ['Enter passphrase'])
    expect(JSON.parse(readFileSync(join(folder, 'ours.json'), 'utf8'))).toEqual(amina)
  })

  it.each(['', '-a '])('makes a file that we open: age -p %s', async (armour) => {
    writeFileSync(join(folder, 'theirs.json'), JSON.stringify(amina))
    await answer(`age -p ${armour}-o theirs${armour.trim()}.age theirs.json`, ['Enter passphrase', 'Confirm'])
    const file = new Uint8Array(readFileSync(join(folder, `theirs${armour.trim()}.age`)))
    expect(await openBackup(file, passphrase)).toEqual({ opened: amina })
    expect(await openBackup(file, 'some other words')).toEqual({ refused: 'wrong-passphrase' })
  })
})

it.runIf(!present)('the standard age program is not on this machine, so it was not tried', () => {
  console.warn('age was not tried: install the packages "age" and "bsdutils" to run this test.')
})

/** Runs a command on a terminal of its own and types the passphrase each time it is asked for. */
function answer(command: string, prompts: string[]): Promise<void> {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder })
  let said = ''
  terminal.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
    const prompt = prompts[0]
    if (prompt === undefined || !said.includes(prompt)) return
    prompts.shift()
    terminal.stdin.write(`${passphrase}\r`)
  })
  return new Promise((resolve, reject) => {
    terminal.on('error', reject)
    terminal.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${said}`))))
  })
}

function has(command: string, flag: string): boolean {
  try {
    execFileSync(command, [flag], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
