import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { Html } from '../html/html.ts'
import { callStay } from '../screens/call-stay.ts'
import type { Services } from '../services.ts'
import type { StoredCall } from '../store/read-calls.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import { stayById } from '../store/stays.ts'

/** Draws what is known of the stay that a call is linked to, or the way to link it. */
export async function drawCallStay(
  { database: { db }, clocks }: Services,
  staff: Staff,
  { id, call }: StoredCall,
): Promise<Html> {
  const [site, wards, found] = await Promise.all([
    siteOf(db, staff),
    allWardsOf(db, staff),
    call.stay === null ? undefined : stayById(db, staff, call.stay),
  ])
  const ward = wards.find((each) => each.ward === found?.ward)?.name
  return callStay({
    path: `/desk/call/${id}`,
    mayLink: may(staff, 'link-patients'),
    now: clocks.wall(),
    timeZone: site?.time_zone ?? 'Europe/London',
    linked: found ? { ...found, wardName: ward ?? found.stay.place?.ward ?? null } : null,
  })
}
