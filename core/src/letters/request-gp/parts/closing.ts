import type { Block, Span } from '@fresh-eyes/paper'
import { formatDay, parseDay } from '../../../calendar/index.ts'
import { ownLine, ownSentence } from '../../own-words.ts'
import { oneAfterAnother, orGap, patientName, say, type Writing } from '../writing.ts'

/** What this nation adds, what help is needed, the record, the day for a reply, and the name. */
export function closing(writing: Writing): Block[] {
  const { needs, replyBy } = writing.facts
  const day = parseDay(replyBy)
  const reply = orGap(writing, day ? { text: formatDay(day) } : undefined, 'reply-by')
  const help = ownSentence(needs)
  const local = oneAfterAnother(
    hospital(writing),
    outsideArea(writing),
    help && say(writing, 'needs', { needs: help }),
  )
  return [
    ...(local.length > 0 ? [paragraph(local)] : []),
    paragraph(oneAfterAnother(say(writing, 'record', { replyBy: reply }), say(writing, 'thanks'))),
    paragraph(say(writing, 'yours')),
    signature(writing),
  ]
}

function hospital(writing: Writing): Span[] | undefined {
  const named = ownSentence(writing.facts.hospital)
  return named && writing.dialect.asksToChoose ? say(writing, 'hospital', { hospital: named }) : undefined
}

function outsideArea(writing: Writing): Span[] | undefined {
  const { outsideArea: way } = writing.dialect
  return writing.facts.outsideArea && way !== 'not-offered' ? say(writing, way) : undefined
}

function signature(writing: Writing): Block {
  const patient = patientName(writing)
  if (!writing.forAnother) return { kind: 'signature', name: [patient], lines: [] }
  const writer = orGap(writing, ownLine(writing.facts.writer?.name), 'writer')
  return { kind: 'signature', name: [writer], lines: [say(writing, 'signed-for', { name: patient })] }
}

const paragraph = (spans: readonly Span[]): Block => ({ kind: 'paragraph', spans })
