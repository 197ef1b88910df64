import { bankHolidaysFrom, type BankHolidays, type CalendarFile } from '../calendar/index.ts'
import type { Standing } from '../clocks/index.ts'
import { allClocks } from '../nations/index.ts'
import { nationIds, type NationId } from '../routes/index.ts'
import { standingsOf } from './standings.ts'

type Words = Standing & { id: string; fact: string }

/** What nextSteps is given beside the record, from the content as it stands: for the tests of this folder, which read it. */
export function rulesFrom(read: <Shape>(path: string) => Shape) {
  const calendar = (division: string) => bankHolidaysFrom(read<CalendarFile>(`calendars/${division}.yaml`))
  const holidays: Record<NationId, BankHolidays> = {
    england: calendar('england-and-wales'),
    scotland: calendar('scotland'),
    wales: calendar('england-and-wales'),
    'northern-ireland': calendar('northern-ireland'),
  }
  const clocks = ['uk', ...nationIds].flatMap((place) =>
    read<{ id: string; periods: Words[] }[]>(`nations/${place}/clocks.yaml`),
  )
  const standing = standingsOf(Object.fromEntries(clocks.map(({ id, periods }) => [id, periods])))
  return { clocks: allClocks, holidays, standing }
}
