import type { Block, Span } from '@fresh-eyes/paper'
import { formatDay, parseDay } from '../../../calendar/index.ts'
import { writeHealthNumber } from '../../health-number.ts'
import { ownLine } from '../../own-words.ts'
import { birthDate, orGap, patientName, say, type Writing } from '../writing.ts'

/** Who writes and when, to whom, about whom: everything above the request itself. */
export function opening(writing: Writing): Block[] {
  const { patient, practice, gp, today } = writing.facts
  const day = parseDay(today)
  const name = ownLine(gp)
  const home = lines(patient.address)
  return [
    {
      kind: 'letterhead',
      from: [
        [patientName(writing)],
        ...(home.length > 0 ? home : [[orGap(writing, undefined, 'address')]]),
        [orGap(writing, day ? { text: formatDay(day) } : undefined, 'today')],
      ],
      to: [
        ...(name ? [[name]] : []),
        [orGap(writing, ownLine(practice.name), 'practice')],
        ...lines(practice.address),
      ],
    },
    {
      kind: 'paragraph',
      spans: name ? say(writing, 'dear-named', { person: name }) : say(writing, 'dear-doctor'),
    },
    { kind: 'heading', level: 2, text: titleOf(writing) },
    { kind: 'address', lines: [identity(writing)] },
  ]
}

/** The title of the letter, such as "Request for a second opinion". */
export function titleOf(writing: Writing): string {
  return say(writing, 'title')
    .map(({ text }) => text)
    .join('')
}

/** Name, date of birth, and the number on the record. */
export function identity(writing: Writing): Span[] {
  const typed = ownLine(writing.facts.patient.healthNumber)
  const values = { name: patientName(writing), birthDate: birthDate(writing) }
  if (!typed) return say(writing, 'identity', values)
  const kind = writing.dialect.healthNumber
  return say(writing, 'identity-with-number', {
    ...values,
    numberName: writing.sentences[`number-name-${kind}`],
    number: { text: writeHealthNumber(typed.text, kind), own: true },
  })
}

function lines(typed: readonly string[] | undefined): Span[][] {
  return (typed ?? []).flatMap((line) => {
    const own = ownLine(line)
    return own ? [[own]] : []
  })
}
