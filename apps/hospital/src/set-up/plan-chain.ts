import type { Chain } from '@fresh-eyes/ward/chain'
import { chainsOf, gapsOfChain, keepChain } from '../store/approve.ts'
import type { Db } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'
import { usualTeam } from '../store/teams.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import { saySeconds } from '../words/how-long.ts'
import { roleName } from '../words/role-names.ts'
import type { Plan } from './change.ts'
import type { SiteSaid } from './said.ts'

/**
 * The chain of the usual team. One that differs becomes the next version, unless the one that holds was approved on a later day: an old
 * file must not undo in silence what somebody has approved on the settings page since.
 */
export async function planChain(db: Db, place: Placed, site: SiteSaid, at: number): Promise<Plan> {
  const { chain } = site
  const [last] = await chainsOf(db, place, usualTeam)
  const says = `Chain of ${place.site}: ${sayChain(chain)}`
  if (last && isSameChain(last.chain, chain)) return { changes: [{ kind: 'same', says }], faults: [] }
  const path = [...site.path, 'chain']
  const faults: Plan['faults'] = []
  if (last && last.chain.approvedOn > chain.approvedOn) {
    const { approvedBy, approvedOn } = last.chain
    faults.push({
      path: [...path, 'approvedOn'],
      says: `Version ${last.version} holds. ${approvedBy} approved it on ${approvedOn}, after this one. Write that one into the file, or the day on which this one was approved again: ${sayChain(last.chain)}.`,
    })
  }
  for (const { role, from, until } of await gapsOfChain(db, place, { team: usualTeam, chain, at })) {
    const [first, end] = [sayDayAndTime(from, site.timeZone), sayDayAndTime(until, site.timeZone)]
    faults.push({
      path: [...path, 'rungs'],
      says: `Nobody is ${roleName(role)} on the rota from ${first} until ${end}. Publish a rota with this role first.`,
    })
  }
  const version = (last?.version ?? 0) + 1
  return {
    changes: [
      {
        kind: last ? 'changed' : 'added',
        says: last ? `${says}: version ${version} (before: ${sayChain(last.chain)})` : says,
        write: async ({ trx, who, at: when }) =>
          void (await keepChain(trx, place, { team: usualTeam, chain, who, at: when })),
      },
    ],
    faults,
  }
}

function sayChain({ rungs, promiseSeconds, onMyWaySeconds, withPatientSeconds, ...approved }: Chain): string {
  const roles = rungs.map(({ role, waitSeconds }) => `${role} (${saySeconds(waitSeconds)})`).join(', then ')
  const withPatient =
    withPatientSeconds === undefined ? '' : `, with the patient ${saySeconds(withPatientSeconds)}`
  return `${roles}; accepted ${saySeconds(promiseSeconds)}, on my way ${saySeconds(onMyWaySeconds)}${withPatient}; ${approved.approvedBy}, ${approved.approvedOn}`
}

// How it is said holds every part of it.
const isSameChain = (one: Chain, other: Chain): boolean => sayChain(one) === sayChain(other)
