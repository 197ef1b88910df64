import type { SiteSettings } from '@fresh-eyes/ward/rota'
import type { Wards } from '@fresh-eyes/ward/roles'
import type { Db } from './database.ts'
import { onNow, type OnNow } from './rotas.ts'
import { settingsOf } from './site-settings.ts'
import type { Placed } from './tables.ts'
import { usualTeam } from './teams.ts'

/** A team that takes calls, and who holds its roles now. */
export interface TeamOnNow {
  team: string
  roles: OnNow[]
}

/** Who is on now in each team that takes calls of these wards, the site hub's first: it takes those whose ward is not known. */
export async function teamsOnNow(db: Db, place: Placed, covers: Wards, at: number): Promise<TeamOnNow[]> {
  const teams = teamsFor(await settingsOf(db, place), covers)
  return Promise.all(teams.map(async (team) => ({ team, roles: await onNow(db, place, team, at) })))
}

function teamsFor(settings: SiteSettings | undefined, covers: Wards): string[] {
  const own = Object.entries(settings?.teams ?? {}).filter(
    ([ward]) => covers === 'all' || covers.includes(ward),
  )
  return [...new Set([settings?.hubTeam ?? usualTeam, ...own.map(([, team]) => team)])]
}
