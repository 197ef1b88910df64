import { spawn, type ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Document } from '@fresh-eyes/paper'
import { renderDocx } from '@fresh-eyes/paper/docx'
import { findOffice } from '../tools/find-office.ts'
import { findUno } from '../tools/find-uno.ts'

/** How long a letter took, in milliseconds: to fill its Word template, and to make the filled file a PDF. */
export interface Filled {
  fill: number
  convert: number
}

/** A LibreOffice that runs and listens, as a service has it, and the program that fills templates and drives it. */
export interface OfficeListener {
  /** Makes each letter once, one after another, and says what a letter took on average. */
  timeLetters: () => Promise<Filled>
  stop: () => Promise<void>
}

/** Starts the listener with a template of each letter, in a folder of our own. Undefined where its programs are not. */
export async function openListener(
  letters: readonly Document[],
  folder: string,
  writtenOn: string,
): Promise<OfficeListener | undefined> {
  const [office, python] = [findOffice(), findUno()]
  if (!office || !python) return undefined
  const jobs = await Promise.all(
    letters.map(async (letter, at) => {
      const { template, words } = templateOf(letter)
      const [from, filled, pdf] = ['template.docx', 'filled.docx', 'pdf'].map((end) =>
        join(folder, `${at}.${end}`),
      )
      await writeFile(from ?? '', await renderDocx(template, { writtenOn }))
      return JSON.stringify({ template: from, words, filled, pdf })
    }),
  )
  // A pipe and no port: nothing else on this machine can be taken for it.
  const pipe = `fresh-eyes-${process.pid}`
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'listener')).href}`
  const accept = `--accept=pipe,name=${pipe};urp;`
  const listener = spawn(office, ['--headless', '--norestore', '--nologo', settings, accept], {
    stdio: 'ignore',
    // A group of its own: what was started starts the real one, and both are to end.
    detached: true,
  })
  const driver = spawn(python, [resolve(import.meta.dirname, 'office-listener.py'), pipe], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers = createInterface({ input: driver.stdout })[Symbol.asyncIterator]()
  const make = async (job: string): Promise<Filled> => {
    driver.stdin.write(`${job}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error('The program that drives LibreOffice ended before its time.')
    return JSON.parse(value) as Filled
  }
  return {
    async timeLetters() {
      const sum = { fill: 0, convert: 0 }
      for (const job of jobs) {
        const { fill, convert } = await make(job)
        sum.fill += fill
        sum.convert += convert
      }
      return { fill: sum.fill / jobs.length, convert: sum.convert / jobs.length }
    },
    async stop() {
      driver.stdin.end()
      await ended(driver)
      if (driver.exitCode !== 0 && listener.pid) process.kill(-listener.pid)
      await ended(listener)
    },
  }
}

/** The letter with a name in place of every piece of its words, as docxtpl fills them, and the words by name. */
function templateOf(letter: Document): { template: Document; words: Record<string, string> } {
  const words: Record<string, string> = {}
  const named = (key: string, value: unknown): unknown => {
    if (key !== 'text' || typeof value !== 'string') return value
    const name = `words${Object.keys(words).length}`
    words[name] = value
    return `{{ ${name} }}`
  }
  return { template: JSON.parse(JSON.stringify(letter), named) as Document, words }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()))
