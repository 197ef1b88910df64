import { formatDate } from '@fresh-eyes/core/calendar'
import type { Block } from '@fresh-eyes/paper'
import type { Call } from '@fresh-eyes/ward/call'
import { standingWord, whoCalls } from '../screens/queue-board.ts'
import type { StoredCall } from '../store/read-calls.ts'
import { localTime } from '../words/local-time.ts'
import { roleName } from '../words/role-names.ts'

/** The open calls, and when that was right. */
export interface BoardOnPaper {
  calls: readonly StoredCall[]
  wardNames: ReadonlyMap<string, string>
  now: number
  timeZone: string
}

/** The board for paper: longest waiting first. Names of staff who called are not on it, as paper lies about. */
export function boardBlocks({ calls, wardNames, now, timeZone }: BoardOnPaper): Block[] {
  const today = localTime(now, timeZone).day
  const time = (at: number): string => {
    const { day, time } = localTime(at, timeZone)
    return day === today ? time : `${formatDate(day)}, ${time}`
  }
  return [
    { kind: 'heading', level: 2, text: `Open calls: ${calls.length}` },
    calls.length === 0
      ? { kind: 'paragraph', spans: [{ text: `No call was open at ${time(now)}.` }] }
      : {
          kind: 'table',
          caption: `As it stood at ${time(now)}, longest waiting first`,
          header: ['Since, reference', 'Where', 'Who has it', 'What was said'],
          rows: calls.map(({ reference, call }) => [
            `${time(call.openedAt)}\n${reference}`,
            whereOf(call, wardNames),
            holderOf(call, time),
            saidOf(call),
          ]),
        },
  ]
}

function whereOf({ ward, told }: Call, wardNames: ReadonlyMap<string, string>): string {
  const name = ward === null ? 'Ward not known yet' : (wardNames.get(ward) ?? ward)
  return [told.bed === undefined ? name : `${name}, bed ${told.bed}`, told.patientName ?? '']
    .filter(Boolean)
    .join('\n')
}

function holderOf(call: Call, time: (at: number) => string): string {
  const { promise } = call
  return promise
    ? `${standingWord(call)}: ${roleName(promise.role)} (${promise.user})${call.standing === 'with-patient' ? '' : `, due ${time(promise.dueAt)}`}`
    : standingWord(call)
}

function saidOf(call: Call): string {
  const { told } = call
  return [
    whoCalls(call, false),
    told.callBackNumber === undefined ? '' : `Number: ${told.callBackNumber}`,
    told.interpreter === true ? `Interpreter: ${told.language ?? 'yes'}` : '',
    told.worry ?? '',
  ]
    .filter(Boolean)
    .join('\n')
}
