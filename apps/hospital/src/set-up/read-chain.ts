import type { Chain, Rung } from '@fresh-eyes/ward/chain'
import { parseDay } from '@fresh-eyes/core/calendar'
import { isRole, roles, type Permission, type Role } from '@fresh-eyes/ward/roles'
import type { Path, Reading } from './reading.ts'
import { Section } from './section.ts'

const keys = ['rungs', 'acceptedMinutes', 'onMyWayMinutes', 'withPatientMinutes', 'approvedBy', 'approvedOn']

/** The roles that may take a call: to page another would be to page somebody who cannot answer. */
const answering = (Object.keys(roles) as Role[]).filter((role) =>
  (roles[role] as readonly Permission[]).includes('answer-calls'),
)

/** Reads the chain of a site's usual team: who is paged, in what order, and how long each has. */
export function readChain(reading: Reading, site: Section): Chain {
  const chain = site.section('chain', keys)
  const rungs = chain.list('rungs').map(({ path, value }) => readRung(reading, path, value))
  if (rungs.length === 0)
    chain.fault(
      'rungs',
      'Name one role or more that is paged, each with its wait. The last is paged again and again until someone takes the call, so there has to be a last.',
    )
  const approvedOn = chain.text('approvedOn', 'the day on which it was approved, like 2026-11-01')
  if (approvedOn !== '' && parseDay(approvedOn) === undefined)
    chain.fault('approvedOn', `"${approvedOn}" is no day. Write it like 2026-11-01.`)
  const withPatient = chain.has('withPatientMinutes')
    ? { withPatientSeconds: chain.minutes('withPatientMinutes', 'when “with the patient” is asked about') }
    : {}
  return {
    rungs: rungs as Chain['rungs'],
    promiseSeconds: chain.minutes('acceptedMinutes', 'how long “accepted” is good for'),
    onMyWaySeconds: chain.minutes('onMyWayMinutes', 'how long “on my way” is good for'),
    ...withPatient,
    approvedBy: chain.text('approvedBy', 'who approved it: a name or a committee'),
    approvedOn,
  }
}

function readRung(reading: Reading, path: Path, value: unknown): Rung {
  const rung = new Section(reading, path, value, ['role', 'waitMinutes'])
  const role = rung.textOr('role', '')
  if (role === '') rung.fault('role', `Give the role that is paged. One of: ${answering.join(', ')}.`)
  else if (!isRole(role) || !answering.includes(role)) {
    const why = isRole(role) ? 'may not take calls' : 'is not a role'
    rung.fault('role', `"${role}" ${why}. One of: ${answering.join(', ')}.`)
  }
  return {
    role,
    waitSeconds: rung.minutes('waitMinutes', 'how long it has before the next is paged as well'),
  }
}
