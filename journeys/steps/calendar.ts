import { datesPage } from '@fresh-eyes/content/words'
import ICAL from 'ical.js'
import type { Leaves } from './leaves.ts'
import { savedBy } from './saved-file.ts'
import type { Someone } from './stage.ts'

/** All dates, as a calendar reads them from the file: their days, and the words of the file. */
export async function datesInCalendar({ page, goTo }: Someone): Promise<{ days: string[]; leaves: Leaves }> {
  await goTo('/case/dates')
  const { bytes } = await savedBy(page, datesPage.file.button)
  const words = new TextDecoder().decode(bytes)
  const events = new ICAL.Component(ICAL.parse(words) as object[]).getAllSubcomponents('vevent')
  return {
    days: events.map((event) => String(event.getFirstPropertyValue('dtstart'))),
    leaves: { what: 'calendar', words },
  }
}
