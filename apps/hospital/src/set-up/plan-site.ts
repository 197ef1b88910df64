import { audit } from '../store/audit.ts'
import type { Db } from '../store/database.ts'
import { drawAgain } from '../store/draw-again.ts'
import { siteOf } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'
import { checkTeam } from '../store/teams.ts'
import { isTraining } from '../store/training.ts'
import type { Change, Plan, Writing } from './change.ts'
import type { SiteSaid } from './said.ts'

/** A site's own row, and whether people practise there. */
export async function planSite(db: Db, place: Placed, site: SiteSaid): Promise<Plan> {
  const before = await siteOf(db, place)
  const kind = site.training ? 'training' : 'live'
  const says = `Site ${site.id}: ${site.name}, ${site.phone}, ${site.timeZone}, ${kind}`
  if (!before) return { changes: [{ kind: 'added', says, write: (by) => add(by, place, site) }], faults: [] }
  const trained = await isTraining(db, place)
  const faults = await kindFaults(db, place, site, trained)
  const differs = [
    before.name !== site.name && `name: ${before.name}`,
    before.phone !== site.phone && `telephone: ${before.phone}. Posters that hang show the old number`,
    before.time_zone !== site.timeZone && `time zone: ${before.time_zone}. Publish the rotas again`,
    trained !== site.training && 'live',
  ].filter((each) => each !== false)
  if (differs.length === 0) return { changes: [{ kind: 'same', says }], faults }
  const change: Change = {
    kind: 'changed',
    says: `${says} (before: ${differs.join('; ')})`,
    write: (by) => put(by, place, site, site.training && !trained),
  }
  return { changes: [change], faults }
}

async function kindFaults(
  db: Db,
  { trust, site }: Placed,
  said: SiteSaid,
  trained: boolean,
): Promise<Plan['faults']> {
  const path = [...said.path, 'kind']
  if (trained && !said.training) {
    const says =
      'People practise at this site, and its calls are made up. Give the live site an id of its own, and leave this one training.'
    return [{ path, says }]
  }
  if (trained || !said.training) return []
  const call = await db
    .selectFrom('call')
    .select('call')
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('team', '<>', checkTeam)
    .limit(1)
    .executeTakeFirst()
  if (!call) return []
  const says =
    'This is a live site and has calls: as a training site it would say that they are made up. Give the training site an id of its own.'
  return [{ path, says }]
}

async function add({ trx, who, at }: Writing, place: Placed, site: SiteSaid): Promise<void> {
  const { name, phone, timeZone, training } = site
  await trx
    .insertInto('site')
    .values({ ...place, name, phone, time_zone: timeZone })
    .execute()
  if (training) await trx.insertInto('training_site').values(place).execute()
  await audit(trx, place, { who, at, did: 'site.added', to: place.site, more: { training } })
}

async function put({ trx, who, at }: Writing, place: Placed, site: SiteSaid, marks: boolean): Promise<void> {
  const { name, phone, timeZone, training } = site
  if (marks) await trx.insertInto('training_site').values(place).execute()
  await audit(trx, place, { who, at, did: 'site.changed', to: place.site, more: { training } })
  await trx
    .updateTable('site')
    .set({ name, phone, time_zone: timeZone })
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .execute()
  await drawAgain(trx, place)
}
