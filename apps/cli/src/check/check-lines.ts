import { fill, wrap } from '../say/lines.ts'
import { quote } from '../say/quote.ts'
import type { CheckFinding, CheckJson } from './check-json.ts'

type Says = Readonly<
  Record<'problem' | 'hint' | 'nothing' | 'instead' | 'source' | 'works' | 'overruled', string>
>

/** What was found, in lines for a terminal. */
export function checkLines({ findings, overruled, ticks }: CheckJson, says: Says): string[] {
  return [
    ...(findings.length === 0
      ? wrap(says.nothing)
      : findings.flatMap((finding) => [...findingLines(finding, says), ''])),
    ...(overruled.length > 0 ? wrap(fill(says.overruled, { count: overruled.length })) : []),
    ...(ticks.length > 0
      ? ['', ...wrap(says.works), ...ticks.flatMap((tick) => wrap(tick.says, '    ', '  ✓ '))]
      : []),
  ]
}

function findingLines(finding: CheckFinding, says: Says): string[] {
  const { severity, words, title, reason, mend, rewrite, source } = finding
  return [
    ...wrap(`${says[severity]}: ${title}`, '  '),
    ...wrap(quote(words.replace(/\s+/g, ' ')), '  ', '  '),
    ...wrap(reason, '  ', '  '),
    ...wrap(mend, '  ', '  '),
    ...(rewrite
      ? wrap(fill(says.instead, { from: quote(rewrite.from), to: quote(rewrite.to) }), '  ', '  ')
      : []),
    ...(source ? wrap(fill(says.source, { name: source.name, url: source.url }), '  ', '  ') : []),
  ]
}
