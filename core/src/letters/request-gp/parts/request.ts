import { wordsOf, type Block, type Span } from '@fresh-eyes/paper'
import type { Ask } from '../../engine/letter.ts'
import { ownLine, ownWords } from '../../own-words.ts'
import { oneAfterAnother, orGap, patientName, say, type Writing } from '../writing.ts'

/**
 * The request itself. It stands first in the body: a doctor with a minute has read what is asked after two sentences.
 */
export function request(writing: Writing): Block[] {
  const asked = [ask(writing), say(writing, 'mark'), wanted(writing)]
  const writes = whoWrites(writing)
  return [
    { kind: 'paragraph', spans: oneAfterAnother(...asked) },
    ...(writes ? [{ kind: 'paragraph', spans: writes } as const] : []),
  ]
}

/** What is asked, so that a reply can be matched to it. One ask and how to mark it: they stand without numbers. */
export function asksOf(writing: Writing): Ask[] {
  return [
    { id: 'refer', words: wordsOf(ask(writing)) },
    { id: 'mark', words: wordsOf(say(writing, 'mark')) },
  ]
}

function ask(writing: Writing): Span[] {
  const values = {
    name: patientName(writing),
    condition: orGap(writing, ownWords(writing.facts.condition), 'condition'),
  }
  const specialty = ownWords(writing.facts.specialty)
  return specialty ? say(writing, 'ask-specialty', { ...values, specialty }) : say(writing, 'ask', values)
}

function wanted(writing: Writing): Span[] {
  return say(writing, writing.facts.wanted === 'opinion-only' ? 'opinion-only' : 'treatment-too')
}

function whoWrites(writing: Writing): Span[] | undefined {
  const { writer } = writing.facts
  if (!writer) return undefined
  const name = ownLine(writer.name)
  if (writer.authority === 'under-16')
    return name
      ? say(writing, 'writer-under-16-with-help', { writerName: name })
      : say(writing, 'writer-under-16')
  return say(writing, `writer-${authorityOf(writing, writer.authority)}`, {
    writerName: orGap(writing, name, 'writer'),
  })
}

function authorityOf({ dialect }: Writing, authority: 'consent' | 'parent' | 'attorney') {
  if (authority !== 'attorney') return authority
  return dialect.attorney === 'not-offered' ? 'no-authority' : dialect.attorney
}
