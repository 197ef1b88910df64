/** Where a sentence begins and ends, and in which paragraph it is. */
export interface Piece {
  at: number
  end: number
  paragraph: number
}

/** The most characters that are looked at together. A longer sentence is read in pieces, so that no rule gets slow. */
const mostTogether = 800

/**
 * Cuts a text into sentences. A line that stops short of the margin ends one too: it is a line of an address, a heading or
 * an item of a list.
 */
export function splitSentences(text: string): Piece[] {
  const pieces: Piece[] = []
  let [at, paragraph, end] = [0, 0, 0]
  let isOpen = false
  const close = (upTo: number) => {
    if (isOpen) pieces.push(...cut(text, at, upTo, paragraph))
    isOpen = false
  }
  for (const line of linesOf(text)) {
    if (line.isEmpty) {
      close(end)
      paragraph += 1
      continue
    }
    if (startsItem(text, line)) close(end)
    for (const part of sentencesOf(text, line)) {
      if (!isOpen) at = part.at
      isOpen = true
      end = part.end
      if (part.isWhole) close(end)
    }
    if (line.end - line.at < margin) close(end)
  }
  close(end)
  return pieces
}

// A line of a letter that is wrapped by hand or by a mail program is longer than this, but for the last of a paragraph.
export const margin = 50

interface Line {
  at: number
  end: number
  isEmpty: boolean
}

function* linesOf(text: string): Generator<Line> {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at)
    const stop = next < 0 ? text.length : next
    let [from, end] = [at, stop]
    while (from < end && isSpace(text.charCodeAt(from))) from += 1
    while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1
    yield { at: from, end, isEmpty: from === end }
    at = stop + 1
  }
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 10 || code === 160

function startsItem(text: string, { at }: Line): boolean {
  return /^(?:[-*•–]\s|\(?\d{1,2}[.)]\s|#{1,4}\s)/.test(text.slice(at, at + 6))
}

/** The parts of a line that end a sentence, and the rest, which may go on in the next. */
function* sentencesOf(
  text: string,
  { at, end }: Line,
): Generator<{ at: number; end: number; isWhole: boolean }> {
  let from = at
  for (let i = at; i < end; i += 1) {
    const code = text.charCodeAt(i)
    if (!isStop(code)) continue
    let after = i + 1
    while (after < end && (isStop(text.charCodeAt(after)) || closes.includes(text.charAt(after)))) after += 1
    const isLast = after === end
    if (!isLast && !isSpace(text.charCodeAt(after))) {
      i = after - 1
      continue
    }
    if (code === 46 && after === i + 1 && isShortForm(text, from, i, after)) continue
    yield { at: from, end: after, isWhole: true }
    while (after < end && isSpace(text.charCodeAt(after))) after += 1
    from = after
    i = after - 1
  }
  if (from < end) yield { at: from, end, isWhole: false }
}

const closes = '"\'”’)]»'
// Full stop, exclamation mark, question mark, ellipsis.
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026

/** Whether a full stop belongs to a short form: "Dr. Sample", "e.g. pain", "1. The pain", "J. Sample". */
function isShortForm(text: string, from: number, stop: number, after: number): boolean {
  const before = /[\p{L}\d.]{1,8}$/u.exec(text.slice(Math.max(from, stop - 8), stop))?.[0] ?? ''
  if (/^\d{1,2}$/.test(before)) return stop - before.length === from
  if (/^(?:dr|mr|mrs|ms|prof|st|mt|messrs|e\.g|i\.e|eg|ie|vs|approx|ref|tel)$/i.test(before)) return true
  // One capital with a full stop is an initial, unless a new sentence plainly begins: "vitamin B. The".
  return /^\p{Lu}$/u.test(before) && /^\s(?:\p{Lu}\p{Ll}{2,}|\p{Lu}\.)/u.test(text.slice(after, after + 5))
}

function* cut(text: string, at: number, end: number, paragraph: number): Generator<Piece> {
  let from = at
  while (end - from > mostTogether) {
    // Looked for in this piece alone: a text without any space would be searched to its beginning each time.
    const space = text.slice(from, from + mostTogether).lastIndexOf(' ')
    const stop = from + (space > mostTogether / 2 ? space : mostTogether)
    yield { at: from, end: stop, paragraph }
    from = stop
  }
  yield { at: from, end, paragraph }
}
