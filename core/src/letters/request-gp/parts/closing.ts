import type { Block, Span } from '@fresh-eyes/paper'
import { formatDay, parseDay } from '../../../calendar/index.ts'
import { enclosed } from '../../engine/enclosed.ts'
import { ownLine, ownSentence } from '../../own-words.ts'
import { oneAfterAnother, orGap, patientName, say, type Writing } from '../writing.ts'

/** What this nation adds, what help is needed, the record, the day for a reply, the name, and the papers that go with it. */
export function closing(writing: Writing): Block[] {
  const { needs, replyBy } = writing.facts
  const day = parseDay(replyBy)
  const reply = orGap(writing, day ? { text: formatDay(day) } : undefined, 'reply-by')
  const record = writersAddress(writing) ? 'record-to-writer' : 'record'
  const help = ownSentence(needs)
  const local = oneAfterAnother(
    hospital(writing),
    outsideArea(writing),
    help && say(writing, 'needs', { needs: help }),
  )
  return [
    ...(local.length > 0 ? [paragraph(local)] : []),
    paragraph(oneAfterAnother(say(writing, record, { replyBy: reply }), say(writing, 'thanks'))),
    paragraph(say(writing, 'yours')),
    signature(writing),
    ...enclosed(say(writing, 'enclosed'), writing.facts.enclosed ?? []),
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
  const address = writersAddress(writing)
  const lines = [...(address ? [address] : []), say(writing, 'signed-for', { name: patient })]
  return { kind: 'signature', name: [writer], lines }
}

/** On one line, so that the letter stays on one page. Undefined when the reply goes to the patient. */
function writersAddress({ facts, forAnother }: Writing): Span[] | undefined {
  if (!forAnother) return undefined
  const lines = (facts.writer?.address ?? []).flatMap((line) => ownLine(line) ?? [])
  return lines.length > 0
    ? lines.flatMap((line, at) => (at === 0 ? [line] : [{ text: ', ' }, line]))
    : undefined
}

const paragraph = (spans: readonly Span[]): Block => ({ kind: 'paragraph', spans })
