import type { Block, RowRoom } from '@fresh-eyes/paper'
import { actions, outcomes, themes } from '@fresh-eyes/ward/call'
import { actionName, outcomeName, themeName } from '../words/call-names.ts'

/** One blank form on one page: the call, who goes, and what came of it. */
export function formBlocks({
  number,
  siteName,
  phone,
}: {
  number: string
  siteName: string
  phone: string
}): Block[] {
  const rows: [string, string, RowRoom][] = [
    ['Day and time it came in', '', 2],
    ['Ward and bed', '', 2],
    ['Who it is about', '', 2],
    ['The worry, in their words', '', 4],
    ['Who calls', '☐ patient  ☐ family  ☐ carer  ☐ advocate  ☐ staff     Name:', 2],
    ['Number, language', '☐ wants a call back     ☐ interpreter, language:', 2],
    ['Who took it, role, time', '', 2],
    ['With the patient, at', '', 2],
    ['Acute deterioration?', '☐ yes     ☐ no. Then it was about:', 1],
    ['', boxes(themes.map(themeName)), 1],
    ['What came of it', boxes(outcomes.map(({ id }) => outcomeName(id))), 1],
    ['What was done', boxes(actions.map(actionName), 2), 1],
    ['What the caller was told, or why nobody could', '', 4],
    ['Closed at, by', '', 2],
    ['Entered after, by', '', 1],
  ]
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: `Call ${number}` },
    {
      kind: 'paragraph',
      spans: [
        {
          text: 'Collapsed, or struggling to breathe? Use the emergency call now, not this form.',
          strong: true,
        },
        {
          text: ` ${siteName}, ${phone}. Write what you know; nothing has to be filled in before somebody is called.`,
        },
      ],
    },
    {
      kind: 'table',
      caption: `Call ${number}: read this number to the caller`,
      header: ['What', 'Write here'],
      firstColumn: 'narrow',
      rows: rows.map(([label, cell]) => [label, cell]),
      room: rows.map(([, , room]) => room),
    },
  ]
}

/** Boxes to tick, some beside each other on a line. */
function boxes(names: readonly string[], onALine = 1): string {
  const ticks = names.map((name) => `☐ ${name}`)
  const lines = Array.from({ length: Math.ceil(ticks.length / onALine) }, (_, at) =>
    ticks.slice(at * onALine, (at + 1) * onALine).join('     '),
  )
  return lines.join('\n')
}
