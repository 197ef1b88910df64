import { ExternalHyperlink, TextRun } from 'docx'
import { wordsOf, type Span } from '../blocks.ts'
import { clean } from '../clean.ts'
import { drawDays } from '../hold-together.ts'
import { isRightToLeft, splitByDirection } from '../direction.ts'
import { isWebAddress } from '../web-address.ts'

/** The runs of some spans, and whether the paragraph they stand in is read from the right. */
export function runsOf(spans: readonly Span[]): {
  children: (TextRun | ExternalHyperlink)[]
  bidirectional: boolean
} {
  const bidirectional = isRightToLeft(wordsOf(spans))
  return { children: spans.flatMap((span) => drawSpan(span, bidirectional)), bidirectional }
}

/** Several lines in one paragraph, as an address has them. */
export function runsOfLines(lines: readonly (readonly Span[])[]): (TextRun | ExternalHyperlink)[] {
  return lines.flatMap((spans, at) => [
    ...(at > 0 ? [new TextRun({ text: '', break: 1 })] : []),
    ...spans.flatMap((span) => drawSpan(span, false)),
  ])
}

function drawSpan(span: Span, bidirectional: boolean): (TextRun | ExternalHyperlink)[] {
  const isLink = span.link !== undefined && isWebAddress(span.link)
  const style = isLink ? 'Hyperlink' : span.gap ? 'Gap' : span.strong ? 'Strong' : undefined
  const runs = clean(span.text)
    .split('\n')
    .flatMap((text, at) => drawLine(text, at > 0, style, bidirectional))
  return isLink ? [new ExternalHyperlink({ link: clean(span.link ?? ''), children: runs })] : runs
}

function drawLine(
  text: string,
  breaks: boolean,
  style: string | undefined,
  bidirectional: boolean,
): TextRun[] {
  // Word breaks lines itself, and this space tells it not to. A health number is left out: it is copied into other systems.
  const parts = splitByDirection(drawDays(text, (day) => day.replaceAll(' ', '\u00a0')))
  const begin = breaks ? [new TextRun({ text: '', break: 1 })] : []
  return [
    ...begin,
    ...parts.map(
      ({ text, rightToLeft }) =>
        new TextRun({
          // Without the mark, a full stop or a number after a name would be read as a part of it, and jump to its left.
          text: rightToLeft && !bidirectional ? `${text}${leftToRightMark}` : text,
          ...(style ? { style } : {}),
          ...(rightToLeft ? { rightToLeft } : {}),
        }),
    ),
  ]
}

const leftToRightMark = '\u200e'
