import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { readSentences, requestGpExamples, requestToGp } from '@fresh-eyes/core/letters'
import type { Document } from '@fresh-eyes/paper'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { atLeast, sizes } from './budgets.ts'
import { timeChild, type ChildTimes } from './child-times.ts'
import { many, openOffice } from './office.ts'
import type { Benchmark, Row } from './row.ts'
import { median, timed } from './timing.ts'

const runs = 11
const coldPdf = resolve(import.meta.dirname, 'cold-pdf.mjs')

/** A letter to PDF, in a new process and in one that has made others, beside LibreOffice and the same letter from Word. */
export const letterToPdf: Benchmark = {
  name: 'A letter to PDF',
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
  const written = everyLetter()
  const letter = written.find(({ id }) => id === 'england')?.document
  if (!letter) throw new Error('There is no example called "england".')
  const [json, pdf] = [join(folder, 'letter.json'), join(folder, 'letter.pdf')]
  await writeFile(json, JSON.stringify(letter))
  const office = await openOffice(letter, folder)
  const makeOne = () => timeChild(process.execPath, [coldPdf, json, pdf])
  const documents = written.map(({ document }) => document)
  for (const document of documents) draw(document)
  makeOne()

  // Ours and theirs in turn, so that a busy moment of the machine falls on both.
  const rounds = Array.from({ length: runs }, (_, round) => ({
    cold: makeOne(),
    warm: timed(5, (n) => draw(documents[(round + n) % documents.length] ?? letter), 0),
    office: 'missing' in office ? undefined : { cold: office.convertOne(), many: office.convertMany() },
  }))

  const cold = rounds.map((round) => round.cold)
  const warm = median(rounds.flatMap((round) => round.warm))
  const rows: Row[] = [
    {
      what: 'In a new process',
      value: median(cold.map(({ wall }) => wall)),
      unit: 'ms',
      note: cpuNote(cold),
    },
    { what: 'Another letter in the same process', value: warm, unit: 'ms' },
    { what: 'The file', value: (await stat(pdf)).size / 1000, unit: 'kB', budget: sizes.pdfFile / 1000 },
  ]
  const theirs = rounds.flatMap((round) => round.office ?? [])
  if ('missing' in office)
    return rows.map((row, at) => (at === 1 ? { ...row, note: `no comparison: ${office.missing}` } : row))
  const officeCold = theirs.map((each) => each.cold)
  const officeWarm = median(theirs.map((each) => (each.many.wall - each.cold.wall) / (many - 1)))
  const times = (what: string, value: number, least: number): Row => {
    const note = `${value < least ? '**UNDER** the' : 'at'} least ${least}`
    return { what: `Quicker than LibreOffice, ${what}`, value, unit: 'times', note }
  }
  return [
    ...rows,
    {
      what: 'LibreOffice from Word, in a new process',
      value: median(officeCold.map(({ wall }) => wall)),
      unit: 'ms',
      note: cpuNote(officeCold),
    },
    { what: 'LibreOffice from Word, each of many in one process', value: officeWarm, unit: 'ms' },
    times(
      'in a new process',
      median(rounds.map((round) => (round.office?.cold.wall ?? NaN) / round.cold.wall)),
      atLeast.coldPdf,
    ),
    times('one of many', officeWarm / warm, atLeast.warmPdf),
  ]
}

function cpuNote(taken: readonly ChildTimes[]): string {
  const cpu = taken.flatMap((each) => each.cpu ?? [])
  return cpu.length > 0 ? `${Math.round(median(cpu))} ms of a processor` : `${taken.length} runs`
}

const draw = (document: Document): Uint8Array =>
  renderPdf(document, { fonts: readFontsFor(document), writtenOn: '2026-11-27' })

function everyLetter(): { id: string; document: Document }[] {
  const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken') throw new Error('The letter’s sentences are not whole. Run `npm run content`.')
  return requestGpExamples.map(({ id, facts }) => ({
    id,
    document: requestToGp(facts, read.sentences, guidelines).document,
  }))
}
