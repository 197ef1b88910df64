import { teamOf } from '@fresh-eyes/ward/rota'
import type { Db } from './database.ts'
import { settingsOf } from './site-settings.ts'
import type { Placed } from './tables.ts'
import { checkTeam, checkWard, usualTeam } from './teams.ts'

/** The team that takes the calls of a ward, as the trust approved it; the site hub's when the ward is not known. */
export async function teamFor(db: Db, place: Placed, ward: string | null): Promise<string> {
  if (ward === checkWard) return checkTeam
  return teamOf(await settingsOf(db, place), ward, usualTeam)
}
