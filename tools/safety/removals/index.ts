import { answered } from './answered.ts'
import { durable } from './durable.ts'
import { rightTeam } from './right-team.ts'
import { notDropped } from './not-dropped.ts'
import { rightRecord } from './right-record.ts'
import { rightPatient } from './right-patient.ts'
import { oldOrDead } from './old-or-dead.ts'
import { people } from './people.ts'
import type { Removal } from './removal.ts'

export type { Removal }

/** Every control that is taken out, by what it keeps from going wrong. */
export const removals: readonly Removal[] = [
  ...answered,
  ...durable,
  ...rightTeam,
  ...notDropped,
  ...rightRecord,
  ...rightPatient,
  ...oldOrDead,
  ...people,
]
