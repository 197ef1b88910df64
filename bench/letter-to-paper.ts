import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Document } from '@fresh-eyes/paper'
import { renderDocx } from '@fresh-eyes/paper/docx'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { atLeast, sizes } from './budgets.ts'
import { timeChild, type ChildTimes } from './child-times.ts'
import { exampleLetters } from './example-letters.ts'
import { openOffice } from './office.ts'
import type { Benchmark, Row } from './row.ts'
import { median } from './timing.ts'

const rounds = 7
const each = 5
// Times each example. By then the machine has compiled what it runs most.
const warmUp = 8
const writtenOn = '2026-11-27'
const cold = resolve(import.meta.dirname, 'cold-paper.mjs')

/** A letter to PDF and to Word, in a new process and in one that has made others, beside LibreOffice and the same letter from Word. */
export const letterToPaper: Benchmark = {
  name: 'A letter to PDF and Word, beside LibreOffice from Word',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'fresh-eyes-bench-'))
    try {
      return await measureIn(folder)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

async function measureIn(folder: string): Promise<Row[]> {
  const letters = exampleLetters()
  const letter = letters.find(({ id }) => id === 'fullest')?.document
  if (!letter) throw new Error('There is no example called "fullest".')
  const json = join(folder, 'letter.json')
  const pdf = join(folder, 'letter.pdf')
  const word = join(folder, 'letter.docx')
  await writeFile(json, JSON.stringify(letter))
  const timeOffice = openOffice(await toWord(letter), folder)
  const coldPdf = () => timeChild(process.execPath, [cold, json, pdf])
  const coldWord = () => timeChild(process.execPath, [cold, json, word])
  for (let more = 0; more < warmUp; more++)
    for (const { document } of letters) await Promise.all([toPdf(document), toWord(document)])
  coldPdf()
  coldWord()

  // Ours and theirs in turn, so that a busy moment of the machine falls on both.
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const next = (n: number) => letters[(round + n) % letters.length]?.document ?? letter
    measured.push({
      pdf: { cold: coldPdf(), warm: await timeHere((n) => toPdf(next(n))) },
      word: { cold: coldWord(), warm: await timeHere((n) => toWord(next(n))) },
      office: timeOffice?.(),
    })
  }
  const rows = [
    ...rowsOf(
      'To PDF',
      measured.map((round) => round.pdf),
    ),
    ...rowsOf(
      'To Word',
      measured.map((round) => round.word),
    ),
    { what: 'The PDF file', value: (await stat(pdf)).size / 1000, unit: 'kB', budget: sizes.pdfFile / 1000 },
    { what: 'The Word file', value: (await stat(word)).size / 1000, unit: 'kB' },
  ] satisfies Row[]
  const offices = measured.flatMap(({ office }) => office ?? [])
  if (offices.length === 0)
    return rows.map((row, at) =>
      at === 0 ? { ...row, note: 'no comparison: LibreOffice is not here' } : row,
    )
  const times = (what: string, at: keyof Times, least: number): Row => {
    const middle = (of: 'wall' | 'cpu', all: readonly Times[]) => median(all.map((one) => one[at][of] ?? NaN))
    const pdfs = measured.map((round) => round.pdf)
    // One more file is the difference of two calls, so a single round says little: middle by middle.
    const quicker = (of: 'wall' | 'cpu') => middle(of, offices) / middle(of, pdfs)
    const cpu = quicker('cpu')
    return {
      what: `To PDF, quicker than LibreOffice ${what}`,
      value: quicker('wall'),
      unit: 'times',
      least,
      ...(Number.isFinite(cpu) ? { note: `${cpu.toFixed(1)} times by the processor` } : {}),
    }
  }
  return [
    ...rows,
    ...rowsOf('LibreOffice from Word to PDF', offices),
    times('in a new process', 'cold', atLeast.coldPdf),
    times('as one more', 'warm', atLeast.warmPdf),
  ]
}

interface Times {
  cold: ChildTimes
  warm: ChildTimes
}

interface Round {
  pdf: Times
  word: Times
  office: Times | undefined
}

function rowsOf(what: string, taken: readonly Times[]): Row[] {
  const row = (how: string, at: keyof Times): Row => {
    const cpu = taken.flatMap((one) => one[at].cpu ?? [])
    const note = cpu.length > 0 ? `${Math.round(median(cpu))} ms of a processor` : ''
    return { what: `${what}, ${how}`, value: median(taken.map((one) => one[at].wall)), unit: 'ms', note }
  }
  return [row('in a new process', 'cold'), row('one more in the same', 'warm')]
}

/** Some letters in this process, and what the middle one of them took. */
async function timeHere(work: (at: number) => unknown): Promise<ChildTimes> {
  const before = process.cpuUsage()
  const taken: number[] = []
  for (let at = 0; at < each; at++) {
    const startedAt = performance.now()
    await work(at)
    taken.push(performance.now() - startedAt)
  }
  const { user, system } = process.cpuUsage(before)
  return { wall: median(taken), cpu: (user + system) / 1000 / each }
}

const toWord = (document: Document): Promise<Uint8Array> => renderDocx(document, { writtenOn })

const toPdf = (document: Document): Uint8Array =>
  renderPdf(document, { fonts: readFontsFor(document), writtenOn })
