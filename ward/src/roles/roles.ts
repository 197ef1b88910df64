/** What a person on the staff side may do. Each page and endpoint asks for one of these, never for a role. */
export const permissions = [
  'see-queue',
  'answer-calls',
  'take-phone-calls',
  'ask-another-team',
  'see-staff-callers',
  'ask-daily-question',
  'see-coverage',
  'place-patients',
  'link-patients',
  'publish-rota',
  'approve-settings',
  'keep-wards',
  'enter-afterwards',
  'print-posters',
  'see-counts',
  'see-equity',
  'open-counted-calls',
  'run-drills',
  'see-audit',
  'see-broken-glass',
  'see-state',
  'tend-feed',
  'break-glass',
] as const
export type Permission = (typeof permissions)[number]

/** The roles of a trust, and what each may do. Ward roles hold only on the wards that are named with them. */
export const roles = {
  responder: [
    'see-queue',
    'answer-calls',
    'take-phone-calls',
    'see-staff-callers',
    'link-patients',
    'see-coverage',
    'break-glass',
    'enter-afterwards',
  ],
  'site-manager': [
    'see-queue',
    'answer-calls',
    'take-phone-calls',
    'see-coverage',
    'publish-rota',
    'see-state',
    'break-glass',
    'enter-afterwards',
    'print-posters',
  ],
  'executive-on-call': ['see-queue', 'answer-calls', 'break-glass'],
  switchboard: ['take-phone-calls', 'enter-afterwards'],
  nurse: ['ask-another-team', 'ask-daily-question', 'see-coverage', 'place-patients'],
  'healthcare-assistant': ['ask-another-team', 'ask-daily-question'],
  'nurse-in-charge': [
    'ask-another-team',
    'ask-daily-question',
    'see-coverage',
    'place-patients',
    'link-patients',
    'break-glass',
    'print-posters',
  ],
  'safety-lead': [
    'see-counts',
    'see-equity',
    'open-counted-calls',
    'run-drills',
    'approve-settings',
    'keep-wards',
    'see-broken-glass',
    'print-posters',
  ],
  'equality-lead': ['see-counts', 'see-equity'],
  auditor: ['see-audit', 'see-broken-glass'],
  operator: ['see-state', 'tend-feed', 'keep-wards'],
} as const satisfies Record<string, readonly Permission[]>

export type Role = keyof typeof roles

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name)

/** Someone who has signed in. `wards` names the wards that ward roles hold on; "all" is for those who cover the site. */
export interface Staff {
  user: string
  name: string
  trust: string
  site: string
  /** What the site is called, for who works at several. */
  siteName?: string
  roles: Role[]
  wards: Wards
  /** Where a role holds on other wards than `wards` says: a nurse on Oak who covers the whole site when on outreach. */
  wardsByRole?: Partial<Record<Role, Wards>>
}

/** The wards that something holds on. */
export type Wards = 'all' | string[]

/** The wards that someone may do a thing on. */
export function wardsWhere(staff: Staff, permission: Permission): Wards {
  const wards = staff.roles
    .filter((role) => (roles[role] as readonly Permission[]).includes(permission))
    .map((role) => staff.wardsByRole?.[role] ?? staff.wards)
  return wards.includes('all') ? 'all' : [...new Set(wards.flat())].sort()
}

/** Whether someone may do a thing, on a ward when one is named. */
export function may(staff: Staff, permission: Permission, ward?: string): boolean {
  return staff.roles.some((role) => {
    const wards = staff.wardsByRole?.[role] ?? staff.wards
    const covers = ward === undefined || wards === 'all' || wards.includes(ward)
    return covers && (roles[role] as readonly Permission[]).includes(permission)
  })
}
