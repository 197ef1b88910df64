import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Document } from '@fresh-eyes/paper'
import { renderDocx } from '@fresh-eyes/paper/docx'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { sizes } from './budgets.ts'
import { timeChild, type ChildTimes } from './child-times.ts'
import { exampleLetters, type ExampleLetter } from './example-letters.ts'
import { openListener, type OfficeListener } from './office-listener.ts'
import { openOffice, type TimeOffice } from './office.ts'
import { paperRows, type Round } from './paper-rows.ts'
import type { Benchmark, Row } from './row.ts'

const rounds = 9
// Times each example. By then the machine has compiled what it runs most.
const warmUp = 8
const writtenOn = '2026-11-27'
const cold = resolve(import.meta.dirname, 'cold-paper.mjs')

/** A letter to PDF and to Word, in a new process and in one that has made others, beside LibreOffice and the same letters. */
export const letterToPaper: Benchmark = {
  name: 'A letter to PDF and Word, beside LibreOffice from Word',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'fresh-eyes-bench-'))
    const letters = fullestFirst(exampleLetters())
    const documents = letters.map(({ write }) => write())
    const listener = await openListener(documents, folder, writtenOn)
    try {
      const timeOffice = openOffice(await Promise.all(documents.map(toWord)), folder)
      return await measureIn(folder, letters, { timeOffice, listener })
    } finally {
      await listener?.stop()
      await rm(folder, { recursive: true })
    }
  },
}

interface Peers {
  timeOffice: TimeOffice | undefined
  listener: OfficeListener | undefined
}

async function measureIn(folder: string, letters: readonly ExampleLetter[], peers: Peers): Promise<Row[]> {
  const documents = letters.map(({ write }) => write())
  const [json, pdf, word] = ['json', 'pdf', 'docx'].map((end) => join(folder, `ours.${end}`)) as [
    string,
    string,
    string,
  ]
  await writeFile(json, JSON.stringify(documents[0]))
  const coldPdf = () => timeChild(process.execPath, [cold, json, pdf])
  const coldWord = () => timeChild(process.execPath, [cold, json, word])
  const one = async (): Promise<Round> => ({
    pdf: { cold: coldPdf(), warm: await timeEach(documents, toPdf) },
    written: await timeEach(letters, ({ write }) => toPdf(write())),
    word: { cold: coldWord(), warm: await timeEach(documents, toWord) },
    office: peers.timeOffice?.(),
    listener: await peers.listener?.timeLetters(),
  })
  for (let more = 0; more < warmUp; more++)
    for (const document of documents) await Promise.all([toPdf(document), toWord(document)])
  await one()

  // Ours and theirs in turn, so that a busy moment of the machine falls on both.
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++) measured.push(await one())
  return [
    ...paperRows(measured),
    { what: 'The PDF file', value: (await stat(pdf)).size / 1000, unit: 'kB', budget: sizes.pdfFile / 1000 },
    { what: 'The Word file', value: (await stat(word)).size / 1000, unit: 'kB' },
  ]
}

/** What each took, on average: letters differ in length. */
async function timeEach<What>(all: readonly What[], work: (one: What) => unknown): Promise<ChildTimes> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()]
  for (const one of all) await work(one)
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - startedAt) / all.length, cpu: (user + system) / 1000 / all.length }
}

function fullestFirst(letters: ExampleLetter[]): ExampleLetter[] {
  const isFullest = ({ id }: ExampleLetter) => id === 'fullest'
  if (!letters.some(isFullest)) throw new Error('There is no example called "fullest".')
  return letters.toSorted((one, other) => Number(isFullest(other)) - Number(isFullest(one)))
}

const toWord = (document: Document): Promise<Uint8Array> => renderDocx(document, { writtenOn })

const toPdf = (document: Document): Uint8Array =>
  renderPdf(document, { fonts: readFontsFor(document), writtenOn })
