import type { Block, Span } from '@fresh-eyes/paper'
import { formatDate, formatDay, type Day } from '../calendar/index.ts'
import { fill, letterDialects, ownSentence, ownWords, writeHealthNumber } from '../letters/index.ts'
import type { PageFacts } from './facts.ts'
import { inItem, inParagraph, most, paragraph } from './fit-words.ts'
import type { OnePageSentences } from './sentences.ts'

/** Who the page is about, and who wrote it when. */
export function whoBlock(facts: PageFacts, sentences: OnePageSentences, today: Day): Block {
  const { gaps } = sentences
  const name = facts.name ? { ...own(short(facts.name)), strong: true } : gap(gaps.name)
  const birthDate = facts.birthDate ? { text: formatDate(facts.birthDate) } : gap(gaps.birthDate)
  const kind = letterDialects[facts.nation ?? 'england'].healthNumber
  const number = own(short(writeHealthNumber(facts.healthNumber, kind), 40))
  const writer = facts.writer ? own(short(facts.writer)) : ''
  const who = facts.healthNumber
    ? fill(sentences.whoWithNumber, { name, birthDate, numberName: sentences.numberName[kind], number })
    : fill(sentences.who, { name, birthDate })
  const written = fill(writer ? sentences.writtenBy : sentences.writtenByPatient, {
    writer,
    day: formatDay(today),
  })
  return paragraph([...who, { text: ' ' }, ...written])
}

/** What is asked, from the request that was written last; or the mark of what is still to be written. */
export function askBlock(facts: PageFacts, sentences: OnePageSentences): Block {
  const { ask, gaps } = sentences
  if (facts.condition === '') return paragraph([gap(gaps.ask)])
  const condition = { ...own(inParagraph(words(facts.condition), 2).text), strong: true }
  const specialty = own(inParagraph(words(facts.specialty), 1).text)
  const asks = [
    ...fill(ask.secondOpinion, { condition }),
    ...(facts.specialty ? fill(ask.specialty, { specialty }) : fill(ask.noSpecialty, {})),
  ]
  const hospital = own(inParagraph(words(facts.hospital), 1).text)
  const where = facts.hospital && letterDialects[facts.nation ?? 'scotland'].asksToChoose
  const wanted = facts.wanted === 'treatment-if-it-differs' ? facts.wanted : 'opinion-only'
  return paragraph([
    ...ended(asks),
    { text: ` ${ask[wanted]}` },
    ...(where ? ended([{ text: ' ' }, ...fill(ask.hospital, { hospital })]) : []),
  ])
}

/** Why it is asked: three reasons at most, in the person's order. */
export function whyBlock(reasons: readonly string[], { gaps }: OnePageSentences): Block {
  if (reasons.length === 0) return paragraph([gap(gaps.reasons)])
  return { kind: 'list', ordered: true, items: reasons.map((text) => [own(inItem(text, most.reason).text)]) }
}

const ended = (spans: readonly Span[]): Span[] => {
  const last = spans.at(-1)
  const text = last ? (ownSentence(last.text)?.text ?? '') : ''
  return last && text.length > last.text.length ? [...spans, { text: '.' }] : [...spans]
}

const own = (text: string): Span => ({ text, own: true })
const gap = (text: string): Span => ({ text: `[${text}]`, gap: true })
const words = (typed: string): string => ownWords(typed)?.text ?? ''
const short = (text: string, mostCharacters = 80): string =>
  [...inParagraph(text, most.name).text].slice(0, mostCharacters).join('')
