/// <reference types="vite/client" />
import { savePdf as words } from '@fresh-eyes/content/words'
import type { Day } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import { trustedWorker } from '../device/trusted-worker.ts'
import { fontAddresses } from './font-addresses.ts'
import type { AskForPdf, PdfAnswer } from './messages.ts'
import address from './pdf-worker.ts?worker&url'

/** A PDF that was made, and the characters that it could not show, as they were typed. */
export interface MadePdf {
  file: Blob
  lost: readonly string[]
}

type Waiting = (answer: PdfAnswer | 'stopped') => void

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/**
 * Makes a PDF of a document, in a worker, with fonts from our own host. Undefined when it could not be made: no memory, or
 * a font that could not be fetched. The worker stays, so that the next one comes at once.
 */
export async function makePdf(document: Document, writtenOn: Day): Promise<MadePdf | undefined> {
  const number = ++asked
  const answer = await new Promise<PdfAnswer | 'stopped'>((resolve) => {
    waiting.set(number, resolve)
    // A copy of its own: what a page watches for changes cannot be sent to a worker.
    const plain = JSON.parse(JSON.stringify(document)) as Document
    const ask: AskForPdf = { number, document: plain, writtenOn, pageSays: words.page, fonts: fontAddresses }
    try {
      worker ??= start()
      worker.postMessage(ask)
    } catch {
      // The policy of the page does not let a worker start.
      resolve('stopped')
    }
  })
  waiting.delete(number)
  if (answer === 'stopped' || 'failed' in answer) return undefined
  return { file: new Blob([answer.pdf], { type: 'application/pdf' }), lost: answer.lost }
}

function start(): Worker {
  const started = new Worker(trustedWorker('fresh-eyes-pdf-worker', address), {
    type: 'module',
    name: 'fresh-eyes-pdf',
  })
  started.addEventListener('message', ({ data }: MessageEvent<PdfAnswer>) => waiting.get(data.number)?.(data))
  started.addEventListener('error', () => {
    started.terminate()
    worker = undefined
    for (const hear of waiting.values()) hear('stopped')
  })
  return started
}
