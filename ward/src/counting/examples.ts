import type { CallEvent, Closing, Outcome, Theme, Told } from '../call/index.ts'
import { minutes, type Instant } from '../instant/index.ts'
import type { RecordedCall } from './counted-call.ts'

/** October 2026 on the clocks of London: it begins in summer time and ends in winter time. */
export const monthStarts: Instant = 1_790_809_200_000
export const monthEnds: Instant = 1_793_491_200_000

const by = { kind: 'staff', user: 'nia', role: 'responder' } as const

/** When things happened, in minutes after the call. */
interface Steps {
  answered?: number
  accepted?: number
  arrived?: number
  closed?: [number, Closing][]
  reopened?: number
}

const told: Closing['callerTold'] = { told: true, words: 'We have looked, and spoken to the ward.' }
const acute = (...outcomes: Outcome[]): Closing => ({
  acute: true,
  outcomes,
  actions: ['act-review'],
  callerTold: told,
})
const other = (theme: Theme): Closing => ({
  acute: false,
  theme,
  outcomes: ['no-change'],
  actions: ['act-phone-advice'],
  callerTold: told,
})

function example(
  reference: string,
  day: number,
  setting: string | null,
  opened: Pick<CallEvent & { kind: 'opened' }, 'channel' | 'late'> & { told?: Told },
  { answered, accepted, arrived, closed = [], reopened }: Steps,
): RecordedCall {
  const at = monthStarts + day * minutes(24 * 60)
  const after = (count: number): Instant => at + minutes(count)
  const [first, ...again] = closed
  const events: (CallEvent | false)[] = [
    { kind: 'opened', at, by: { kind: 'caller' }, ward: setting && 'w', ...opened, told: opened.told ?? {} },
    answered !== undefined && {
      kind: 'answered',
      at: after(answered),
      by: { kind: 'switchboard' },
      line: '1',
    },
    accepted !== undefined && {
      kind: 'accepted',
      at: after(accepted),
      by,
      role: 'responder',
      dueAt: after(accepted + 10),
    },
    arrived !== undefined && { kind: 'arrived', at: after(arrived), by },
    first !== undefined && { kind: 'closed', at: after(first[0]), by, closing: first[1] },
    reopened !== undefined && { kind: 'reopened', at: after(reopened), by, why: 'worse again' },
    ...again.map(([when, closing]) => ({ kind: 'closed', at: after(when), by, closing }) as const),
  ]
  return {
    id: reference,
    reference,
    ward: setting && 'w',
    setting,
    events: events.filter((event) => event !== false),
  }
}

const adult = 'adult inpatient'
const child = 'paediatric inpatient'
const month = 31 * 24 * 60

/**
 * A made-up month of twelve calls, small enough to count on paper: medians and quartiles of acceptance are those of
 * 2, 3, 4, 4, 5, 6, 8, 10 and 20 minutes.
 */
export const exampleMonth: readonly RecordedCall[] = [
  example(
    'A',
    0,
    adult,
    { channel: 'page', told: { callerKind: 'family' } },
    { accepted: 4, arrived: 10, closed: [[60, acute('treatment-change')]] },
  ),
  example(
    'B',
    1,
    adult,
    { channel: 'telephone', told: { callerKind: 'family' } },
    { answered: 1, accepted: 3, closed: [[20, other('communication')]] },
  ),
  example(
    'C',
    2,
    adult,
    { channel: 'page', told: { callerKind: 'carer' } },
    { accepted: 2, arrived: 8, closed: [[90, acute('transfer-icu-hdu', 'treatment-change')]] },
  ),
  example(
    'D',
    3,
    child,
    { channel: 'page', told: { callerKind: 'family' } },
    { accepted: 5, arrived: 9, closed: [[240, acute('transfer-icu-hdu', 'transfer-tertiary')]] },
  ),
  example(
    'E',
    4,
    adult,
    { channel: 'staff-page', told: { callerKind: 'staff' } },
    { accepted: 4, arrived: 15, closed: [[45, acute('no-change')]] },
  ),
  example(
    'F',
    5,
    adult,
    { channel: 'page', told: { callerKind: 'patient' } },
    { accepted: 10, closed: [[30, other('medication')]] },
  ),
  example('G', 6, null, { channel: 'switchboard' }, { closed: [] }),
  example(
    'H',
    7,
    adult,
    { channel: 'page' },
    { accepted: 20, arrived: 40, closed: [[50, other('discharge')]] },
  ),
  example(
    'I',
    8,
    adult,
    { channel: 'page', told: { callerKind: 'family' } },
    {
      accepted: 6,
      arrived: 12,
      closed: [
        [30, other('clinical-concern')],
        [300, acute('transfer-enhanced')],
      ],
      reopened: 120,
    },
  ),
  example(
    'J',
    9,
    child,
    { channel: 'paper', told: { callerKind: 'family' }, late: { at: monthEnds + minutes(60), by: 'tom' } },
    { closed: [[25, other('communication')]] },
  ),
  example(
    'K',
    30,
    adult,
    { channel: 'page', told: { callerKind: 'advocate' } },
    { accepted: 8, arrived: 20, closed: [[month, acute('treatment-change', 'ward-followup')]] },
  ),
  example('L', 30, adult, { channel: 'page', told: { callerKind: 'family' } }, {}),
]
