import type { Db } from '../store/database.ts'
import { setTextKept, textKeptOf, type TextKept } from '../store/feed-text.ts'
import type { Placed } from '../store/tables.ts'
import type { Plan } from './change.ts'
import type { SiteSaid } from './said.ts'

/**
 * How long the text of the feed's messages is kept. A file that says nothing of it leaves it as it is, and one that was approved on an
 * earlier day is refused: an old file must not take away what somebody has decided since to keep.
 */
export async function planTextKept(
  db: Db,
  place: Placed,
  { textKept, path }: Pick<SiteSaid, 'textKept' | 'path'>,
): Promise<Plan> {
  const before = await textKeptOf(db, place)
  const name = `Text of the feed’s messages of ${place.site}: `
  if (!textKept) {
    return { changes: before ? [{ kind: 'left', says: name + say(before) }] : [], faults: [] }
  }
  const says = name + say(textKept)
  if (before && say(before) === say(textKept)) return { changes: [{ kind: 'same', says }], faults: [] }
  const faults: Plan['faults'] = []
  if (before && before.approvedOn > textKept.approvedOn)
    faults.push({
      path: [...path, 'feed', 'textKept', 'approvedOn'],
      says: `${before.approvedBy} approved another on ${before.approvedOn}, after this one. Write that one into the file, or the day on which this one was approved again: ${say(before)}.`,
    })
  return {
    changes: [
      {
        kind: before ? 'changed' : 'added',
        says: before ? `${says} (before: ${say(before)})` : says,
        write: ({ trx, who, at }) => setTextKept(trx, place, textKept, { who, at }),
      },
    ],
    faults,
  }
}

const say = ({ days, approvedBy, approvedOn }: TextKept): string =>
  `kept for ${days} ${days === 1 ? 'day' : 'days'}; ${approvedBy}, ${approvedOn}`
