import { callerKinds, type Told } from '@fresh-eyes/ward/call'
import type { PaperCall } from '@fresh-eyes/ward/from-paper'
import { parseDay } from '@fresh-eyes/core/calendar'
import { instantsOf } from '../words/local-time.ts'
import type { TimeProblem } from '../words/paper-names.ts'
import { readClosing } from './read-closing.ts'
import { oneOf, type Form } from './read-form.ts'

/** Roles that a paper form lets someone name as the one who took the call. */
export const takingRoles = ['responder', 'site-manager', 'executive-on-call'] as const

/** A paper call as it was typed, or what is wrong with its times. */
export type ReadPaper = { paper: PaperCall } | { problems: TimeProblem[] }

/** Reads what was typed from a paper form. Days and times are those of the site's clocks. */
export function readPaperCall(
  form: Form,
  body: unknown,
  wards: readonly string[],
  timeZone: string,
): ReadPaper {
  const which = oneOf(['first', 'second'] as const, form['which'])
  const times = (['came', 'accepted', 'arrived', 'closed'] as const).map((name) =>
    readTime(form[`${name}Day`], form[`${name}Time`], which, timeZone),
  )
  const problems = times.filter((time) => typeof time === 'string')
  const [came, acceptedAt = null, arrivedAt = null, closedAt = null] = times.map((time) =>
    typeof time === 'string' ? null : time,
  )
  if (came === null && problems.length === 0) problems.push('came-missing')
  if (problems.length > 0 || came === null || came === undefined) return { problems: [...new Set(problems)] }
  const user = form['takenBy']?.slice(0, 60)
  const role = oneOf(takingRoles, form['takenRole']) ?? 'responder'
  return {
    paper: {
      openedAt: came,
      ward: wards.find((ward) => ward === form['ward']) ?? null,
      told: readTold(form),
      takenBy: user === undefined ? null : { user, role },
      acceptedAt,
      arrivedAt,
      closedAt,
      closing: form['acute'] === undefined ? null : readClosing(form, body),
    },
  }
}

/** Null when neither the day nor the time was typed. */
function readTime(
  day: string | undefined,
  time: string | undefined,
  which: 'first' | 'second' | undefined,
  timeZone: string,
): number | null | TimeProblem {
  if (day === undefined && time === undefined) return null
  if (day === undefined || time === undefined || !parseDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return 'not-a-time'
  const [first, later] = instantsOf(day, time, timeZone)
  if (first === undefined) return 'never-was'
  if (later === undefined) return first
  return which === undefined ? 'came-twice' : which === 'second' ? later : first
}

function readTold(form: Form): Told {
  const told: Told = {}
  for (const name of ['worry', 'patientName', 'bed', 'callerName', 'callBackNumber', 'language'] as const) {
    const text = form[name]
    if (text !== undefined) told[name] = text
  }
  const callerKind = oneOf(callerKinds, form['callerKind'])
  if (callerKind) told.callerKind = callerKind
  if (form['interpreter']) told.interpreter = true
  return told
}
