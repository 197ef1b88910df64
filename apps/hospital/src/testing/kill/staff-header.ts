import type { Staff } from '@fresh-eyes/ward/roles'
import { hana, nia, tom } from '../start-service.ts'

/** Who a request of a test is from. Only processes that a test starts read it. */
export const staffHeader = 'x-made-up-staff'

/** The made-up member of staff of that name, or undefined. */
export function madeUpStaff(user: string): Staff | undefined {
  return [nia, tom, hana].find((staff) => staff.user === user)
}
