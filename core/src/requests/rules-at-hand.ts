import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { bankHolidaysFrom, type BankHolidays, type CalendarFile } from '../calendar/index.ts'
import type { Standing } from '../clocks/index.ts'
import { allClocks } from '../nations/index.ts'
import { nationIds, type NationId } from '../routes/index.ts'
import { standingsOf } from './standings.ts'

// What nextSteps is given beside the record, from the content as it stands, for the tests of this folder.

const content = <Shape>(path: string) =>
  parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape
const calendar = (division: string) => bankHolidaysFrom(content<CalendarFile>(`calendars/${division}.yaml`))

export const holidays: Record<NationId, BankHolidays> = {
  england: calendar('england-and-wales'),
  scotland: calendar('scotland'),
  wales: calendar('england-and-wales'),
  'northern-ireland': calendar('northern-ireland'),
}

type Words = Standing & { id: string; fact: string }

export const standing = Object.assign(
  {},
  ...['uk', ...nationIds].map((place) =>
    standingsOf(
      Object.fromEntries(
        content<{ id: string; periods: Words[] }[]>(`nations/${place}/clocks.yaml`).map(({ id, periods }) => [
          id,
          periods,
        ]),
      ),
    ),
  ),
) as Record<string, Standing>

export const atHand = { clocks: allClocks, holidays, standing }
