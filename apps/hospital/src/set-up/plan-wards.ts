import type { Db } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'
import { closingRefusals, wardRefusals } from '../store/ward-refusals.ts'
import { closeWard, isSame, keepWard, keptWards, type KeptWard } from '../store/wards.ts'
import { closingRefusalSays, wardRefusalSays } from '../words/ward-refusals.ts'
import type { Change, Plan, Writing } from './change.ts'
import type { SiteSaid } from './said.ts'

type Said = SiteSaid['wards'][number]

/** The wards of a site. One that is not in the file is named and left; only the file's own word closes one. */
export async function planWards(db: Db, place: Placed, { wards }: SiteSaid): Promise<Plan> {
  const kept = await keptWards(db, place)
  const changes: Change[] = []
  const faults: Plan['faults'] = []
  for (const said of wards) {
    const before = kept.find(({ ward }) => ward === said.id)
    faults.push(...(await faultsOf(db, place, said, before)))
    changes.push(changeOf(place, said, before))
  }
  const left = kept.filter(({ ward }) => !wards.some(({ id }) => id === ward))
  changes.push(...left.map(({ ward, name }): Change => ({ kind: 'left', says: `Ward ${ward}: ${name}` })))
  return { changes, faults }
}

async function faultsOf(
  db: Db,
  place: Placed,
  said: Said,
  before: KeptWard | undefined,
): Promise<Plan['faults']> {
  const refusals = await wardRefusals(db, place, said.id, said)
  const faults = refusals.map((refusal) => ({
    path: [...said.path, refusal.startsWith('code') ? 'shortCode' : 'id'],
    says: `"${said.shortCode}": ${wardRefusalSays(refusal)}`,
  }))
  if (!said.closed || !before || before.closedAt !== null) return faults
  const against = await closingRefusals(db, place, said.id)
  return [
    ...faults,
    ...against.map((each) => ({ path: [...said.path, 'closed'], says: closingRefusalSays(each) })),
  ]
}

function changeOf(place: Placed, said: Said, before: KeptWard | undefined): Change {
  const says = sayWard(said.id, said, said.closed)
  const closes = said.closed !== (before !== undefined && before.closedAt !== null)
  if (before && isSame(before, said) && !closes) return { kind: 'same', says }
  const write = async ({ trx, who, at }: Writing): Promise<void> => {
    await keepWard(trx, place, said.id, said, { who, at })
    if (closes) await closeWard(trx, place, said.id, said.closed, { who, at })
  }
  if (!before) return { kind: 'added', says, write }
  const was = sayWard(before.ward, before, before.closedAt !== null)
  const posters =
    before.shortCode === said.shortCode
      ? ''
      : `. Posters with ${before.shortCode} still lead here; print new ones`
  return { kind: 'changed', says: `${says} (before: ${was})${posters}`, write }
}

const sayWard = (
  id: string,
  { name, setting, shortCode }: Omit<KeptWard, 'ward'> | Said,
  closed: boolean,
): string => `Ward ${id}: ${name}, ${setting}, /${shortCode}${closed ? ', closed' : ''}`
