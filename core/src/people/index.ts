/** The made-up people of the trial, the examples and the tests. None of them exists. */
import { englandLongCovid } from './england-long-covid/england-long-covid.ts'
import { englandOvarian } from './england-ovarian/england-ovarian.ts'
import type { MadeUpPerson } from './made-up-person.ts'
import { northernIrelandNewYear } from './northern-ireland-new-year/northern-ireland-new-year.ts'
import { scotlandCarer } from './scotland-carer/scotland-carer.ts'
import { walesPriorApproval } from './wales-prior-approval/wales-prior-approval.ts'

export type { MadeUpPerson } from './made-up-person.ts'
export { manyEntries } from './many-entries.ts'

/** Everyone, in the order of the nations. */
export const people: readonly MadeUpPerson[] = [
  englandLongCovid,
  englandOvarian,
  scotlandCarer,
  walesPriorApproval,
  northernIrelandNewYear,
]

/** The made-up person of that name, or undefined when there is none. */
export function personById(id: string): MadeUpPerson | undefined {
  return people.find((person) => person.id === id)
}
