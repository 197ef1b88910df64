/** What a trust approved for a site, beside the chains of its teams. Nothing in it has a value of ours. */
export interface SiteSettings {
  /** The team that takes a call from a ward that is not known or not named below. */
  hubTeam: string
  /** Who is paged when nobody is on the rota for a role: the site hub. */
  hubContact: string | null
  /** Which team takes the calls of a ward. */
  teams: Record<string, string>
  approvedBy: string
  approvedOn: string
}

/** The team for a call: the one that takes its ward's calls, else the site hub's (hazard H03). */
export function teamOf(settings: SiteSettings | undefined, ward: string | null, usual: string): string {
  if (!settings) return usual
  return (ward === null ? undefined : settings.teams[ward]) ?? settings.hubTeam
}

/** Why settings may not be approved. */
export type SettingsProblem =
  'hub-team-without-chain' | 'team-without-chain' | 'hub-contact-unknown' | 'ward-unknown' | 'no-approver'

/** Checks settings against what there is on the site: its wards, the teams that have a chain, and who can be paged. */
export function checkSettings(
  settings: SiteSettings,
  there: { wards: readonly string[]; teams: readonly string[]; contacts: readonly string[] },
): SettingsProblem[] {
  const problems: SettingsProblem[] = []
  if (!there.teams.includes(settings.hubTeam)) problems.push('hub-team-without-chain')
  if (!Object.values(settings.teams).every((team) => there.teams.includes(team)))
    problems.push('team-without-chain')
  if (!Object.keys(settings.teams).every((ward) => there.wards.includes(ward))) problems.push('ward-unknown')
  if (settings.hubContact === null || !there.contacts.includes(settings.hubContact))
    problems.push('hub-contact-unknown')
  if (settings.approvedBy.trim() === '' || settings.approvedOn.trim() === '') problems.push('no-approver')
  return problems
}
