import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Day } from '../../calendar/index.ts'
import { entriesForOutput, entriesOf, type Outcome } from '../../casefile/index.ts'
import { letterNames, type LetterName } from '../../nations/index.ts'
import { nationIds, type NationId } from '../../routes/index.ts'
import { nextSteps, stepIds } from '../index.ts'
import { aCase, answered, sentLetter } from '../made-up-request.ts'
import { rulesFrom } from '../rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)

const days: Day[] = ['2026-11-28', '2026-12-31', '2027-09-01']
const outcomes = [
  'agreed',
  'refused-aloud',
  'refused-in-writing',
  'holding',
  'asks-for-more',
  'acknowledged',
  'answered',
] as const satisfies readonly Outcome[]
const complaints: readonly LetterName[] = ['complaint-practice', 'complaint-commissioner', 'next-stage']
const alike: Readonly<Partial<Record<LetterName, LetterName>>> = {
  'complaint-hospital': 'complaint-practice',
}

/** Sent and received on Friday 27 November 2026; the reply came that day. */
function rowsOf(letter: LetterName, nation: NationId): string[] {
  const sent = sentLetter(letter, '2026-11-27', { receivedOn: '2026-11-27' })
  const onItsWay = sentLetter(letter, '2026-11-27')
  const isComplaint = complaints.includes(letter)
  const row = (reply: string, changes: Parameters<typeof entriesOf>[0]) => {
    const entries = entriesForOutput(entriesOf(changes))
    const steps = days.map((on) =>
      nextSteps(entries, { ...atHand, on })
        .map(({ step, start }) => (start ? `${step} › ${start}` : step))
        .join(' + '),
    )
    return [reply.padEnd(20), ...steps].join('  |  ')
  }
  return [
    ...(isComplaint ? [row('not known to arrive', [aCase(nation), ...onItsWay])] : []),
    row('nothing', [aCase(nation), ...sent]),
    ...(letter === 'chase' || letter === 'carer-authority'
      ? []
      : [
          row('chased that day', [
            aCase(nation),
            ...sent,
            ...sentLetter('chase', '2026-11-27', { id: 'chase' }),
          ]),
        ]),
    ...outcomes.map((outcome) =>
      row(outcome, [aCase(nation), ...sent, answered(outcome, '27 November 2026')]),
    ),
    row('holding, with a day', [
      aCase(nation),
      ...sent,
      answered('holding', '27 November 2026', { promisedBy: '2026-12-30' }),
    ]),
  ]
}

function table(): string {
  const requests = letterNames.filter((letter) => !complaints.includes(letter) && !(letter in alike))
  const places = [
    ...requests.map((letter) => [letter, 'england'] as const),
    ...complaints.flatMap((letter) => nationIds.map((nation) => [letter, nation] as const)),
  ]
  const bodies = places.map(([letter, nation]) => ({
    name: complaints.includes(letter) ? `${letter}, ${nation}` : letter,
    body: rowsOf(letter, nation).join('\n'),
  }))
  const same = Map.groupBy(bodies, ({ body }) => body)
  return [
    `sent and received on 2026-11-27; columns: ${days.join(' | ')}`,
    ...[...same].map(([body, its]) => `\n## ${its.map(({ name }) => name).join('; ')}\n\n${body}`),
    '',
  ].join('\n')
}

describe('the approved table of steps', () => {
  it('has every letter, with every reply, before its day, after it and long after', async () => {
    await expect(table()).toMatchFileSnapshot('./steps.txt')
  })

  it('reaches every step that follows a letter', () => {
    const others = [
      'do-what-you-noted',
      'noted-for-later',
      'read-it-once-more',
      'sleep-on-it',
      'finish-the-letter',
      'closed',
      'make-a-backup',
    ]
    const seen = table()
    expect(stepIds.filter((id) => !others.includes(id) && !new RegExp(`\\b${id}\\b`).test(seen))).toEqual([])
  })
})
