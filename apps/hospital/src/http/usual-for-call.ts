import type { Call } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import { passportPart } from '../screens/passport.ts'
import type { Services } from '../services.ts'
import { inBedsNow, stayOfFeed } from '../store/beds.ts'
import { passportsOf } from '../store/passports.ts'
import type { Placed } from '../store/tables.ts'
import { passportWords } from '../words/passport-words.ts'

/**
 * What is usual for the person a call is about. When a person has linked the call to a stay, it is theirs. When nobody has, it is that
 * of whoever is in the bed the caller named, folded, and said to be unchecked: a caller can be wrong about a bed (hazard H04).
 */
export async function usualForCall(
  { database: { db } }: Services,
  place: Placed & { timeZone: string },
  { stay, ward, told }: Call,
): Promise<Html | undefined> {
  const linked = stay === null ? undefined : await stayOfFeed(db, place, stay)
  if (linked !== undefined) {
    const written = await passportsOf(db, place, linked)
    if (written.length === 0) return undefined
    return html`<h2>What is usual for them</h2>
      ${passportPart(written, passportWords(), place.timeZone)}`
  }
  if (stay !== null || ward === null || told.bed === undefined) return undefined
  const bedName = nameOfBed(told.bed)
  const bed = (await inBedsNow(db, place, ward)).find((each) => nameOfBed(each.bed) === bedName)
  const written = bed ? await passportsOf(db, place, bed.stay) : []
  if (!bed || written.length === 0) return undefined
  return html`<details>
    <summary>What is usual for whoever is in bed ${bed.bed} now</summary>
    <p class="notice">
      From the ward’s list of beds. This call is not linked to them: check that it is the same person.
    </p>
    ${passportPart(written, passportWords(), place.timeZone)}
  </details>`
}

const nameOfBed = (bed: string): string =>
  bed
    .toLowerCase()
    .replace(/^bed\s+/, '')
    .trim()
