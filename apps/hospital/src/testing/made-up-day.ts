import type { Db } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'
import { adt, type MadeUp } from './made-up-feed.ts'

const two = (count: number): string => String(count).padStart(2, '0')
const time = (minute: number): string => `20261127${two(Math.floor(minute / 60))}${two(minute % 60)}00`

/** A made-up day of a hospital's feed, in the order in which it happened, by the chances that are given. */
export function madeUpDay(messages: number, people: number, chance: (below: number) => number): string[] {
  const all = Array.from({ length: people }, (_, n): MadeUp => ({
    number: `9${n}`,
    family: `MADE-UP${n}`,
    given: 'PERSON',
    born: '19500101',
  }))
  const someone = (): MadeUp =>
    all[chance(people)] ?? { number: '90', family: 'MADE-UP0', given: 'PERSON', born: '19500101' }
  const bed = (): string => `${chance(2) === 0 ? 'OAK' : 'ROWAN'}^B${chance(2)}^${chance(5)}`
  const lastMove = new Map<string, { at: string; bed: string }>()
  return Array.from({ length: messages }, (_, minute) => {
    const who = someone()
    const at = time(minute)
    const was = lastMove.get(who.number)
    switch (chance(9)) {
      case 0:
        return adt('A03', who, { at, bed: bed() })
      case 1:
        return adt('A13', who, { at, bed: bed() })
      case 2:
        return adt('A11', who, { at, bed: bed() })
      case 3:
        return adt('A40', who, { at, goes: someone().number })
      case 4: {
        const other = someone()
        return other.number === who.number
          ? adt('A08', who, { at, bed: bed() })
          : adt('A17', who, { at, bed: bed(), other: { who: other, bed: bed(), visit: `V${other.number}` } })
      }
      case 5:
        return adt('A12', who, { at, bed: bed(), ...(was ? { happened: was.at, before: was.bed } : {}) })
      case 6:
        return adt('A01', who, { at, bed: bed() })
      default: {
        const to = bed()
        lastMove.set(who.number, { at, bed: to })
        return adt('A02', who, { at, bed: to })
      }
    }
  })
}

/** Everything that is known of a site's wards, without the ids that the service drew. */
export async function wardsOfSite(db: Db, { trust, site }: Placed): Promise<object> {
  const [stays, patients] = await Promise.all([
    db
      .selectFrom('stay')
      .select(['root', 'ward_code', 'holds_bed', 'stands'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      // What the feed speaks of no more differs by what it spoke of on the way.
      .where((eb) =>
        eb.or([eb('holds_bed', '=', true), eb(eb.ref('stands', '->>').key('standing'), '<>', 'cancelled')]),
      )
      .orderBy('key')
      .execute(),
    db
      .selectFrom('patient')
      .select(['patient', 'root', 'person'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .whereRef('root', '=', 'patient')
      .orderBy('patient')
      .execute(),
  ])
  return { stays, patients }
}
